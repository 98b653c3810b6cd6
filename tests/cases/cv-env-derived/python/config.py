import os


def number(name: str, fallback: int) -> int:
    return int(os.environ.get(name, str(fallback)))


limits = {"page": number("PAGE_SIZE", 20)}
region = os.getenv("REGION", "nowhere")
