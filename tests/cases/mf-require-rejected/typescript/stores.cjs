const { KVStore } = require("@pluto/sdk");

exports.notes = new KVStore("notes");
