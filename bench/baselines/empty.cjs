// What every Node process costs, whatever it does.
process.stdout.write("nothing\n");
