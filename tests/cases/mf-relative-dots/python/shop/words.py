greeting = "welcome"
