greeting = "hello"

print(greeting)
