import paths

version = "v1"


def help_text() -> str:
    return f"see {paths.notes}"
