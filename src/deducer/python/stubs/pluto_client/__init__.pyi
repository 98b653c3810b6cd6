from pluto_sdk import *
