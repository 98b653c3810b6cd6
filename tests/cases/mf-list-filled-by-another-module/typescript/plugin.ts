import { paths } from "./paths";

paths.push("/plugin");
