/**
 * Preloaded into programs. Their SDK prints an unhandled error with `util.inspect` in colours, and Node 20's does not
 * come back from that when a frame of the stack lies directly in a scope's folder (`node_modules/@pulumi/resource.ts`,
 * where the SDK's source maps point): a failing program would hang, now and then, instead of saying why.
 */
const util = require("node:util");

const { inspect } = util;
util.inspect = Object.assign((value, options) => inspect(value, { ...options, colors: false }), inspect);
