import { Report } from "#diagnostics";
import { kindNamed } from "#kinds";
import {
  capturedLocalReassigned,
  higherOrder,
  infraInTry,
  loopNotUnrolled,
  notFollowed,
  notStatic,
  parameterMutated,
  runtimeAccess,
  runtimeCondition,
  tooDeep,
} from "../diagnostics.ts";
import { callBuiltin } from "../evaluate/builtin.ts";
import { baseValues } from "../evaluate/class.ts";
import { containsValue, dependsOnPlaceholder, needsArguments } from "../evaluate/contents.ts";
import { elementOf } from "../evaluate/element.ts";
import type {
  CallSite,
  ComputedMember,
  Frame,
  MemberAccess,
  MemberWrite,
  Reassignment,
  SpreadEntries,
} from "../evaluate/frame.ts";
import { kindByHint, kindMember, resourceMember } from "../evaluate/member.ts";
import { kindOfResult } from "../evaluate/results.ts";
import { runTopLevel } from "../evaluate/top-level.ts";
import {
  type ClassValue,
  type FunctionValue,
  type InstanceValue,
  type ObjectValue,
  type PlaceholderValue,
  type ResourceMethodValue,
  runtime,
  type SdkClassValue,
  type Value,
} from "../evaluate/value.ts";
import {
  childrenOfStatement,
  type Expression,
  type FunctionIr,
  type ModuleIr,
  type Place,
  type Reference,
  type Statement,
  textOf,
} from "../ir/index.ts";
import { assignedInside } from "./assigned-elsewhere.ts";
import { callUserFunction } from "./call.ts";
import type { CompileTime } from "./compile-time.ts";
import { type Effects, noEffects } from "./effects.ts";
import { infraIn } from "./infra-closure.ts";
import { isCaptured, mutatedParameter, ownParameter } from "./own-variables.ts";
import { compileTimeMember, plainMember } from "./plain-member.ts";
import { reasonOf } from "./reason.ts";
import { refusedReceiver } from "./refusal.ts";
import { callOfResource, createResource } from "./sdk-calls.ts";
import type { Session } from "./session.ts";
import { takeTurn } from "./turns.ts";

/** Compile time: infra calls have effects, client calls are mistakes, code of the user's own is not executed. */
export class CompilePhase implements CompileTime {
  readonly time = "compile";
  readonly session: Session;
  readonly report: Report;
  readonly effects: Effects;
  readonly infraFunction: FunctionIr | undefined;
  readonly quiet: boolean;
  readonly pure: boolean;
  readonly turns = { count: 0 };
  needsArguments = false;

  constructor(
    session: Session,
    { report, effects, infraFunction, quiet = false, pure = false }: Parameters<CompileTime["nested"]>[0],
  ) {
    this.session = session;
    this.report = report;
    this.effects = effects;
    this.infraFunction = infraFunction;
    this.quiet = quiet;
    this.pure = pure;
  }

  noteDependence(values: readonly Value[]): void {
    if (values.some(needsArguments)) this.needsArguments = true;
  }

  nested(inner: Parameters<CompileTime["nested"]>[0]): CompileTime {
    return new CompilePhase(this.session, { quiet: this.quiet, ...inner });
  }

  construct(sdkClass: SdkClassValue, site: CallSite): Value {
    return createResource(this, sdkClass, site);
  }

  callMember(callee: ResourceMethodValue, site: CallSite): Value {
    return callOfResource(this, callee, site);
  }

  callFunction(callee: FunctionValue, site: CallSite): Value {
    return callUserFunction(this, callee, site);
  }

  instantiate(callee: ClassValue, site: CallSite): Value {
    const base = baseValues(callee, site.frame).find((one) => one.kind === "sdk-class");
    if (base)
      this.report.add(
        notFollowed(site.call.at, `\`${callee.class.name}\`, a class that extends one of the SDK,`),
      );
    return { kind: "instance", class: callee, arguments: site.arguments, at: site.call.at };
  }

  callOutside(callee: Value, site: CallSite): Value {
    const mutated = mutatedParameter(site.call, this.infraFunction);
    if (mutated) this.session.report.add(parameterMutated(site.call.at, mutated));
    if (callee.kind === "placeholder") return this.#callPlaceholder(callee, site);
    const given = site.arguments.map((argument) => argument.value);
    const known = callBuiltin(callee, site.arguments, site.frame.language);
    if (known) return known;
    const evaluated = callee.kind !== "outside" || callee.origin === "builtin";
    if (dependsOnPlaceholder(callee) || (evaluated && given.some(dependsOnPlaceholder)))
      this.needsArguments = true;
    const what = kindOfResult(site.call.callee) ?? `the result of \`${textOf(site.call.callee.at)}\``;
    const made = { expression: site.call, scope: site.frame.scope };
    for (const value of [callee, ...given]) if (value.kind === "runtime") value.made?.later?.push(made);
    return {
      ...runtime(what, site.call.at, causeOfCall(callee)),
      made: { ...made, later: [] },
    };
  }

  #callPlaceholder(callee: PlaceholderValue, site: CallSite): Value {
    if (callee.path.length === 0) {
      this.report.add(
        higherOrder(callee.at, callee.parameter, [{ message: "called here", at: site.call.at }]),
      );
    } else {
      const expression = site.call.callee;
      const hint = expression.kind === "member" ? expression.hint?.() : undefined;
      if (hint && hint.classes.length > 0)
        this.report.add(runtimeAccess(site.call.at, `\`${textOf(expression.at)}\` is called`));
      else this.needsArguments = true;
    }
    return runtime(`the result of \`${textOf(site.call.callee.at)}\``, site.call.at);
  }

  instanceMember(instance: InstanceValue, member: MemberAccess): Value {
    return compileTimeMember(instance, member);
  }

  placeholderMember(placeholder: PlaceholderValue, member: MemberAccess): Value {
    const kindName = kindByHint(member);
    if (kindName) return resourceMember(placeholder, kindName, member);
    return { ...placeholder, path: [...placeholder.path, member.name], at: member.expression.at };
  }

  computedMember(object: Value, key: Value, { at }: ComputedMember): Value {
    if (object.kind !== "resource") return runtime("a member chosen at run time", at, key);
    if (dependsOnPlaceholder(key)) this.needsArguments = true;
    else
      this.report.add(notStatic(at, { what: "which method of a resource this is", reason: reasonOf(key) }));
    return { ...runtime("a member chosen at run time", at, key), refused: true };
  }

  lostReceiver(kindName: string, value: Value, member: MemberAccess): Value {
    const role = kindNamed(kindName)?.methods[kindMember(kindName, member) ?? ""]?.role;
    if (role === "infra")
      this.report.add(refusedReceiver(member.expression.at, { method: member.name, value }));
    return runtime(`\`${member.name}\` of a resource that is not known`, member.at, value);
  }

  unknownReceiver(value: Value): Value {
    return value;
  }

  assignMember(object: Value, { name, value, at }: MemberWrite): void {
    if (object.kind === "placeholder") this.report.add(parameterMutated(at, object.parameter));
    else if (object.kind === "object") object.entries.set(name ?? "*", value);
    else if (object.kind === "array" && name !== undefined && /^\d+$/.test(name))
      object.elements[Number(name)] = value;
    else if (containsValue(value, (one) => one.kind === "resource") && object.kind !== "runtime")
      this.report.add(notFollowed(at, "the member of a value that is built already"));
  }

  unset({ binding, at }: Reference): Value | undefined {
    return this.session.imports.refusal(binding, at);
  }

  reassign({ binding, value, at, frame }: Reassignment): Value {
    const own = this.infraFunction && frame.function === this.infraFunction;
    if (own && binding.role === "parameter") this.report.add(parameterMutated(at, binding.name));
    else if (binding.topLevel && !this.quiet) this.session.forgetSummaries();
    else if (own && isCaptured(binding, this.infraFunction))
      this.report.add(capturedLocalReassigned(at, binding.name));
    return binding.topLevel && frame.function
      ? assignedInside(frame.function, { binding, value, at })
      : value;
  }

  staticValue(value: Value): Value {
    return value;
  }

  outerValue(value: Value): Value {
    return value;
  }

  observe(_expression: Expression, value: Value): Value {
    return value;
  }

  iterate(value: Value): Value {
    return elementOf(value);
  }

  spread(value: Value): SpreadEntries | undefined {
    return value.kind === "object" ? value : undefined;
  }

  caught(at: Place): Value {
    return runtime("an exception", at);
  }

  objectMember(object: ObjectValue, { name, at }: MemberAccess): Value {
    return plainMember(object, name, at);
  }

  undecided(statement: Statement, value: Value, frame: Frame): boolean {
    if (dependsOnPlaceholder(value)) {
      this.needsArguments = true;
      return false;
    }
    if (infraIn(childrenOfStatement(statement), frame.scope) !== "yes") return false;
    const reason = reasonOf(value);
    if (statement.kind === "if")
      this.report.add(
        runtimeCondition(statement.test.at, { what: "whether these infra calls happen", reason }),
      );
    else if (statement.kind === "for-each")
      this.report.add(loopNotUnrolled(statement.iterable.at, `its list is ${reason}`));
    else this.report.add(loopNotUnrolled(statement.at, "this kind of loop has none"));
    return false;
  }

  giveAway(value: Value): Value {
    return value;
  }

  touch(): undefined {
    return undefined;
  }

  countTurn(loop: Statement): boolean {
    return takeTurn(this, loop);
  }

  runModule(module: ModuleIr | undefined, frame: Frame): void {
    if (!module || this.session.executed.has(module)) return;
    this.session.executed.add(module);
    const { globals: scope, imports } = this.session;
    const { evaluate, language } = frame;
    const phase = module.inert
      ? this.nested({ report: new Report(), effects: noEffects(), quiet: true })
      : this;
    const refuse = (statement: Statement) => this.session.report.add(tooDeep(statement.at));
    imports.during(module, () => runTopLevel(module.body, { evaluate, phase, scope, language }, refuse));
  }

  notFollowed(statement: Statement, frame: Frame): boolean {
    for (const removed of statement.kind === "unsupported" ? (statement.removes ?? []) : []) {
      const parameter = ownParameter(removed, this.infraFunction);
      if (parameter) this.session.report.add(parameterMutated(statement.at, parameter));
    }
    if (infraIn(childrenOfStatement(statement), frame.scope) !== "yes") return false;
    if (statement.kind === "try") this.report.add(infraInTry(statement.at));
    else
      this.report.add(
        notFollowed(statement.at, statement.kind === "unsupported" ? statement.what : "this statement"),
      );
    return false;
  }
}

/** What a call's result depends on, where that is worth telling. */
function causeOfCall(callee: Value): Value | undefined {
  if (callee.kind === "data-method") return callee.receiver;
  return callee.kind === "runtime" ? callee : undefined;
}
