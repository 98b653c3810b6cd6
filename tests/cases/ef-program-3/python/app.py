from typing import Optional

from pluto_sdk import Website


def create_react_web(project_path: str, name: Optional[str]):
    def build_react(project: str, dist: str):
        print(f"building {project} into {dist}")

    dist_path = "path/to/your/dist"
    build_react(project_path, dist_path)
    return Website(dist_path, name)


website = Website("dist")

react_path = "path/to/your/react/app"
website = create_react_web(react_path, "react-app")
