import { KVStore } from "@pluto/sdk";

new KVStore("of-a-draft");
