def greeting():
    return "welcome"
