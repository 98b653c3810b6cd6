import { KVStore } from "@pluto/sdk";

new KVStore("of-another-project");
