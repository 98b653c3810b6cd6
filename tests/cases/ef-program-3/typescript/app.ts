import { Website } from "@pluto/sdk";

function createReactWeb(projectPath: string, name: string): Website {
  function buildReact(project: string, dist: string): void {
    console.log(`building ${project} into ${dist}`);
  }

  const distPath = "path/to/your/dist";
  buildReact(projectPath, distPath);
  return new Website(distPath, name);
}

let website = new Website("dist");

const reactPath = "path/to/your/react/app";
website = createReactWeb(reactPath, "react-app");
