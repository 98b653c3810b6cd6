from .greetings import greeting
