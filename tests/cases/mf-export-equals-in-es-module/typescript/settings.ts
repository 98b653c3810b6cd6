const settings = { path: "/home" };

export = settings;
