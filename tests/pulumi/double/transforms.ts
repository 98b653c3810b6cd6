import grpc from "@grpc/grpc-js";
import callbackService from "@pulumi/pulumi/proto/callback_grpc_pb.js";
import callback from "@pulumi/pulumi/proto/callback_pb.js";
import resource from "@pulumi/pulumi/proto/resource_pb.js";

type Request = resource.RegisterResourceRequest;

/**
 * The program's transforms. Like the engine it runs those of the resource first, then those of its parents from the
 * inside out, then the stack's; each sees what the one before made of the registration.
 */
export class Transforms {
  readonly #ofStack: callback.Callback[] = [];
  readonly #ofResource = new Map<string, { readonly parent: string; readonly own: callback.Callback[] }>();
  readonly #clients = new Map<string, callbackService.CallbacksClient>();

  /** Adds a transform for every resource registered from now on. */
  addToStack(transform: callback.Callback): void {
    this.#ofStack.push(transform);
  }

  /** Remembers a resource's transforms for its children. */
  remember(urn: string, request: Request): void {
    this.#ofResource.set(urn, { parent: request.getParent(), own: request.getTransformsList() });
  }

  /** Runs all transforms that concern a registration, and changes it accordingly. */
  async apply(request: Request): Promise<void> {
    const ofParents: callback.Callback[] = [];
    for (let parent = request.getParent(); parent !== ""; ) {
      const known = this.#ofResource.get(parent);
      ofParents.push(...(known?.own ?? []));
      parent = known?.parent ?? "";
    }
    for (const transform of [...request.getTransformsList(), ...ofParents, ...this.#ofStack]) {
      change(request, await this.#ask(transform, question(request)));
    }
  }

  /** Closes the connections to the program. */
  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  #ask(transform: callback.Callback, asked: resource.TransformRequest): Promise<resource.TransformResponse> {
    const message = new callback.CallbackInvokeRequest();
    message.setToken(transform.getToken());
    message.setRequest(asked.serializeBinary());
    const client = this.#client(transform.getTarget());
    return new Promise((resolve, reject) => {
      client.invoke(message, (error, response) => {
        if (error) reject(error);
        else resolve(resource.TransformResponse.deserializeBinary(response.getResponse_asU8()));
      });
    });
  }

  #client(target: string): callbackService.CallbacksClient {
    const known = this.#clients.get(target);
    if (known) return known;
    const client = new callbackService.CallbacksClient(target, grpc.credentials.createInsecure());
    this.#clients.set(target, client);
    return client;
  }
}

function question(request: Request): resource.TransformRequest {
  const asked = new resource.TransformRequest();
  asked.setType(request.getType());
  asked.setName(request.getName());
  asked.setCustom(request.getCustom());
  asked.setParent(request.getParent());
  asked.setProperties(request.getObject());
  asked.setOptions(optionsOf(request));
  return asked;
}

function optionsOf(request: Request): resource.TransformResourceOptions {
  const options = new resource.TransformResourceOptions();
  options.setDependsOnList(request.getDependenciesList());
  const protect = request.getProtect();
  if (protect !== undefined) options.setProtect(protect);
  const retain = request.getRetainondelete();
  if (retain !== undefined) options.setRetainOnDelete(retain);
  if (request.getDeletebeforereplacedefined())
    options.setDeleteBeforeReplace(request.getDeletebeforereplace());
  options.setIgnoreChangesList(request.getIgnorechangesList());
  options.setReplaceOnChangesList(request.getReplaceonchangesList());
  options.setVersion(request.getVersion());
  options.setAliasesList(request.getAliasesList());
  options.setProvider(request.getProvider());
  options.setDeletedWith(request.getDeletedwith());
  options.setImport(request.getImportid());
  options.setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
  request.getProvidersMap().forEach((provider, name) => {
    options.getProvidersMap().set(name, provider);
  });
  return options;
}

function change(request: Request, answer: resource.TransformResponse): void {
  const properties = answer.getProperties();
  if (properties) request.setObject(properties);
  const options = answer.getOptions();
  if (!options) return;
  request.setDependenciesList(options.getDependsOnList());
  const protect = options.getProtect();
  if (protect !== undefined) request.setProtect(protect);
  const retain = options.getRetainOnDelete();
  if (retain !== undefined) request.setRetainondelete(retain);
  const replace = options.getDeleteBeforeReplace();
  if (replace !== undefined) request.setDeletebeforereplace(replace).setDeletebeforereplacedefined(true);
  request.setIgnorechangesList(options.getIgnoreChangesList());
  request.setReplaceonchangesList(options.getReplaceOnChangesList());
  request.setVersion(options.getVersion());
  request.setAliasesList(options.getAliasesList());
  request.setProvider(options.getProvider());
  request.setDeletedwith(options.getDeletedWith());
  request.setImportid(options.getImport());
  request.setAdditionalsecretoutputsList(options.getAdditionalSecretOutputsList());
  request.getProvidersMap().clear();
  options.getProvidersMap().forEach((provider, name) => {
    request.getProvidersMap().set(name, provider);
  });
}
