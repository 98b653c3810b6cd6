from journal import record


def publish(text):
    return check(text)


def check(text):
    return record(text.strip())
