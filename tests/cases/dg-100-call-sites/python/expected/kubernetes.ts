// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { Provider } from "@pulumi/kubernetes/provider";
import * as pulumi from "@pulumi/pulumi";
import { ApplicationNamespace } from "./components/application-namespace";
import { imageByDigest } from "./components/image";
import { KeyValueStore } from "./components/key-value-store";
import { Router, configuredGateway } from "./components/router";
import { type RuntimeSettings, Unit } from "./components/unit";
import { Valkey } from "./components/valkey";

const config = new pulumi.Config();
const ephemeral = config.getBoolean("ephemeral") ?? false;
const provider = new Provider("kubernetes", {
  enableServerSideApply: true,
  kubeconfig: config.getSecret("kubeconfig"),
  context: config.get("context"),
});
const opts: pulumi.ComponentResourceOptions = { providers: { kubernetes: provider } };

const { namespace } = new ApplicationNamespace(
  "app",
  { namespace: config.get("namespace") ?? "app", protect: !ephemeral },
  opts,
);
const runtime: RuntimeSettings = {
  namespace,
  image: imageByDigest(config, "runtimeImage"),
  egressRanges: config.getObject<string[]>("egressRanges") ?? [],
};

const page_1Store = new KeyValueStore(
  "page-1",
  { namespace, prefix: "page-1", clients: { "page-1-get-python": ["get"] } },
  opts,
);
const page_10Store = new KeyValueStore(
  "page-10",
  { namespace, prefix: "page-10", clients: { "page-10-get-python": ["get"] } },
  opts,
);
const page_100Store = new KeyValueStore(
  "page-100",
  { namespace, prefix: "page-100", clients: { "page-100-get-python": ["get"] } },
  opts,
);
const page_11Store = new KeyValueStore(
  "page-11",
  { namespace, prefix: "page-11", clients: { "page-11-get-python": ["get"] } },
  opts,
);
const page_12Store = new KeyValueStore(
  "page-12",
  { namespace, prefix: "page-12", clients: { "page-12-get-python": ["get"] } },
  opts,
);
const page_13Store = new KeyValueStore(
  "page-13",
  { namespace, prefix: "page-13", clients: { "page-13-get-python": ["get"] } },
  opts,
);
const page_14Store = new KeyValueStore(
  "page-14",
  { namespace, prefix: "page-14", clients: { "page-14-get-python": ["get"] } },
  opts,
);
const page_15Store = new KeyValueStore(
  "page-15",
  { namespace, prefix: "page-15", clients: { "page-15-get-python": ["get"] } },
  opts,
);
const page_16Store = new KeyValueStore(
  "page-16",
  { namespace, prefix: "page-16", clients: { "page-16-get-python": ["get"] } },
  opts,
);
const page_17Store = new KeyValueStore(
  "page-17",
  { namespace, prefix: "page-17", clients: { "page-17-get-python": ["get"] } },
  opts,
);
const page_18Store = new KeyValueStore(
  "page-18",
  { namespace, prefix: "page-18", clients: { "page-18-get-python": ["get"] } },
  opts,
);
const page_19Store = new KeyValueStore(
  "page-19",
  { namespace, prefix: "page-19", clients: { "page-19-get-python": ["get"] } },
  opts,
);
const page_2Store = new KeyValueStore(
  "page-2",
  { namespace, prefix: "page-2", clients: { "page-2-get-python": ["get"] } },
  opts,
);
const page_20Store = new KeyValueStore(
  "page-20",
  { namespace, prefix: "page-20", clients: { "page-20-get-python": ["get"] } },
  opts,
);
const page_21Store = new KeyValueStore(
  "page-21",
  { namespace, prefix: "page-21", clients: { "page-21-get-python": ["get"] } },
  opts,
);
const page_22Store = new KeyValueStore(
  "page-22",
  { namespace, prefix: "page-22", clients: { "page-22-get-python": ["get"] } },
  opts,
);
const page_23Store = new KeyValueStore(
  "page-23",
  { namespace, prefix: "page-23", clients: { "page-23-get-python": ["get"] } },
  opts,
);
const page_24Store = new KeyValueStore(
  "page-24",
  { namespace, prefix: "page-24", clients: { "page-24-get-python": ["get"] } },
  opts,
);
const page_25Store = new KeyValueStore(
  "page-25",
  { namespace, prefix: "page-25", clients: { "page-25-get-python": ["get"] } },
  opts,
);
const page_26Store = new KeyValueStore(
  "page-26",
  { namespace, prefix: "page-26", clients: { "page-26-get-python": ["get"] } },
  opts,
);
const page_27Store = new KeyValueStore(
  "page-27",
  { namespace, prefix: "page-27", clients: { "page-27-get-python": ["get"] } },
  opts,
);
const page_28Store = new KeyValueStore(
  "page-28",
  { namespace, prefix: "page-28", clients: { "page-28-get-python": ["get"] } },
  opts,
);
const page_29Store = new KeyValueStore(
  "page-29",
  { namespace, prefix: "page-29", clients: { "page-29-get-python": ["get"] } },
  opts,
);
const page_3Store = new KeyValueStore(
  "page-3",
  { namespace, prefix: "page-3", clients: { "page-3-get-python": ["get"] } },
  opts,
);
const page_30Store = new KeyValueStore(
  "page-30",
  { namespace, prefix: "page-30", clients: { "page-30-get-python": ["get"] } },
  opts,
);
const page_31Store = new KeyValueStore(
  "page-31",
  { namespace, prefix: "page-31", clients: { "page-31-get-python": ["get"] } },
  opts,
);
const page_32Store = new KeyValueStore(
  "page-32",
  { namespace, prefix: "page-32", clients: { "page-32-get-python": ["get"] } },
  opts,
);
const page_33Store = new KeyValueStore(
  "page-33",
  { namespace, prefix: "page-33", clients: { "page-33-get-python": ["get"] } },
  opts,
);
const page_34Store = new KeyValueStore(
  "page-34",
  { namespace, prefix: "page-34", clients: { "page-34-get-python": ["get"] } },
  opts,
);
const page_35Store = new KeyValueStore(
  "page-35",
  { namespace, prefix: "page-35", clients: { "page-35-get-python": ["get"] } },
  opts,
);
const page_36Store = new KeyValueStore(
  "page-36",
  { namespace, prefix: "page-36", clients: { "page-36-get-python": ["get"] } },
  opts,
);
const page_37Store = new KeyValueStore(
  "page-37",
  { namespace, prefix: "page-37", clients: { "page-37-get-python": ["get"] } },
  opts,
);
const page_38Store = new KeyValueStore(
  "page-38",
  { namespace, prefix: "page-38", clients: { "page-38-get-python": ["get"] } },
  opts,
);
const page_39Store = new KeyValueStore(
  "page-39",
  { namespace, prefix: "page-39", clients: { "page-39-get-python": ["get"] } },
  opts,
);
const page_4Store = new KeyValueStore(
  "page-4",
  { namespace, prefix: "page-4", clients: { "page-4-get-python": ["get"] } },
  opts,
);
const page_40Store = new KeyValueStore(
  "page-40",
  { namespace, prefix: "page-40", clients: { "page-40-get-python": ["get"] } },
  opts,
);
const page_41Store = new KeyValueStore(
  "page-41",
  { namespace, prefix: "page-41", clients: { "page-41-get-python": ["get"] } },
  opts,
);
const page_42Store = new KeyValueStore(
  "page-42",
  { namespace, prefix: "page-42", clients: { "page-42-get-python": ["get"] } },
  opts,
);
const page_43Store = new KeyValueStore(
  "page-43",
  { namespace, prefix: "page-43", clients: { "page-43-get-python": ["get"] } },
  opts,
);
const page_44Store = new KeyValueStore(
  "page-44",
  { namespace, prefix: "page-44", clients: { "page-44-get-python": ["get"] } },
  opts,
);
const page_45Store = new KeyValueStore(
  "page-45",
  { namespace, prefix: "page-45", clients: { "page-45-get-python": ["get"] } },
  opts,
);
const page_46Store = new KeyValueStore(
  "page-46",
  { namespace, prefix: "page-46", clients: { "page-46-get-python": ["get"] } },
  opts,
);
const page_47Store = new KeyValueStore(
  "page-47",
  { namespace, prefix: "page-47", clients: { "page-47-get-python": ["get"] } },
  opts,
);
const page_48Store = new KeyValueStore(
  "page-48",
  { namespace, prefix: "page-48", clients: { "page-48-get-python": ["get"] } },
  opts,
);
const page_49Store = new KeyValueStore(
  "page-49",
  { namespace, prefix: "page-49", clients: { "page-49-get-python": ["get"] } },
  opts,
);
const page_5Store = new KeyValueStore(
  "page-5",
  { namespace, prefix: "page-5", clients: { "page-5-get-python": ["get"] } },
  opts,
);
const page_50Store = new KeyValueStore(
  "page-50",
  { namespace, prefix: "page-50", clients: { "page-50-get-python": ["get"] } },
  opts,
);
const page_51Store = new KeyValueStore(
  "page-51",
  { namespace, prefix: "page-51", clients: { "page-51-get-python": ["get"] } },
  opts,
);
const page_52Store = new KeyValueStore(
  "page-52",
  { namespace, prefix: "page-52", clients: { "page-52-get-python": ["get"] } },
  opts,
);
const page_53Store = new KeyValueStore(
  "page-53",
  { namespace, prefix: "page-53", clients: { "page-53-get-python": ["get"] } },
  opts,
);
const page_54Store = new KeyValueStore(
  "page-54",
  { namespace, prefix: "page-54", clients: { "page-54-get-python": ["get"] } },
  opts,
);
const page_55Store = new KeyValueStore(
  "page-55",
  { namespace, prefix: "page-55", clients: { "page-55-get-python": ["get"] } },
  opts,
);
const page_56Store = new KeyValueStore(
  "page-56",
  { namespace, prefix: "page-56", clients: { "page-56-get-python": ["get"] } },
  opts,
);
const page_57Store = new KeyValueStore(
  "page-57",
  { namespace, prefix: "page-57", clients: { "page-57-get-python": ["get"] } },
  opts,
);
const page_58Store = new KeyValueStore(
  "page-58",
  { namespace, prefix: "page-58", clients: { "page-58-get-python": ["get"] } },
  opts,
);
const page_59Store = new KeyValueStore(
  "page-59",
  { namespace, prefix: "page-59", clients: { "page-59-get-python": ["get"] } },
  opts,
);
const page_6Store = new KeyValueStore(
  "page-6",
  { namespace, prefix: "page-6", clients: { "page-6-get-python": ["get"] } },
  opts,
);
const page_60Store = new KeyValueStore(
  "page-60",
  { namespace, prefix: "page-60", clients: { "page-60-get-python": ["get"] } },
  opts,
);
const page_61Store = new KeyValueStore(
  "page-61",
  { namespace, prefix: "page-61", clients: { "page-61-get-python": ["get"] } },
  opts,
);
const page_62Store = new KeyValueStore(
  "page-62",
  { namespace, prefix: "page-62", clients: { "page-62-get-python": ["get"] } },
  opts,
);
const page_63Store = new KeyValueStore(
  "page-63",
  { namespace, prefix: "page-63", clients: { "page-63-get-python": ["get"] } },
  opts,
);
const page_64Store = new KeyValueStore(
  "page-64",
  { namespace, prefix: "page-64", clients: { "page-64-get-python": ["get"] } },
  opts,
);
const page_65Store = new KeyValueStore(
  "page-65",
  { namespace, prefix: "page-65", clients: { "page-65-get-python": ["get"] } },
  opts,
);
const page_66Store = new KeyValueStore(
  "page-66",
  { namespace, prefix: "page-66", clients: { "page-66-get-python": ["get"] } },
  opts,
);
const page_67Store = new KeyValueStore(
  "page-67",
  { namespace, prefix: "page-67", clients: { "page-67-get-python": ["get"] } },
  opts,
);
const page_68Store = new KeyValueStore(
  "page-68",
  { namespace, prefix: "page-68", clients: { "page-68-get-python": ["get"] } },
  opts,
);
const page_69Store = new KeyValueStore(
  "page-69",
  { namespace, prefix: "page-69", clients: { "page-69-get-python": ["get"] } },
  opts,
);
const page_7Store = new KeyValueStore(
  "page-7",
  { namespace, prefix: "page-7", clients: { "page-7-get-python": ["get"] } },
  opts,
);
const page_70Store = new KeyValueStore(
  "page-70",
  { namespace, prefix: "page-70", clients: { "page-70-get-python": ["get"] } },
  opts,
);
const page_71Store = new KeyValueStore(
  "page-71",
  { namespace, prefix: "page-71", clients: { "page-71-get-python": ["get"] } },
  opts,
);
const page_72Store = new KeyValueStore(
  "page-72",
  { namespace, prefix: "page-72", clients: { "page-72-get-python": ["get"] } },
  opts,
);
const page_73Store = new KeyValueStore(
  "page-73",
  { namespace, prefix: "page-73", clients: { "page-73-get-python": ["get"] } },
  opts,
);
const page_74Store = new KeyValueStore(
  "page-74",
  { namespace, prefix: "page-74", clients: { "page-74-get-python": ["get"] } },
  opts,
);
const page_75Store = new KeyValueStore(
  "page-75",
  { namespace, prefix: "page-75", clients: { "page-75-get-python": ["get"] } },
  opts,
);
const page_76Store = new KeyValueStore(
  "page-76",
  { namespace, prefix: "page-76", clients: { "page-76-get-python": ["get"] } },
  opts,
);
const page_77Store = new KeyValueStore(
  "page-77",
  { namespace, prefix: "page-77", clients: { "page-77-get-python": ["get"] } },
  opts,
);
const page_78Store = new KeyValueStore(
  "page-78",
  { namespace, prefix: "page-78", clients: { "page-78-get-python": ["get"] } },
  opts,
);
const page_79Store = new KeyValueStore(
  "page-79",
  { namespace, prefix: "page-79", clients: { "page-79-get-python": ["get"] } },
  opts,
);
const page_8Store = new KeyValueStore(
  "page-8",
  { namespace, prefix: "page-8", clients: { "page-8-get-python": ["get"] } },
  opts,
);
const page_80Store = new KeyValueStore(
  "page-80",
  { namespace, prefix: "page-80", clients: { "page-80-get-python": ["get"] } },
  opts,
);
const page_81Store = new KeyValueStore(
  "page-81",
  { namespace, prefix: "page-81", clients: { "page-81-get-python": ["get"] } },
  opts,
);
const page_82Store = new KeyValueStore(
  "page-82",
  { namespace, prefix: "page-82", clients: { "page-82-get-python": ["get"] } },
  opts,
);
const page_83Store = new KeyValueStore(
  "page-83",
  { namespace, prefix: "page-83", clients: { "page-83-get-python": ["get"] } },
  opts,
);
const page_84Store = new KeyValueStore(
  "page-84",
  { namespace, prefix: "page-84", clients: { "page-84-get-python": ["get"] } },
  opts,
);
const page_85Store = new KeyValueStore(
  "page-85",
  { namespace, prefix: "page-85", clients: { "page-85-get-python": ["get"] } },
  opts,
);
const page_86Store = new KeyValueStore(
  "page-86",
  { namespace, prefix: "page-86", clients: { "page-86-get-python": ["get"] } },
  opts,
);
const page_87Store = new KeyValueStore(
  "page-87",
  { namespace, prefix: "page-87", clients: { "page-87-get-python": ["get"] } },
  opts,
);
const page_88Store = new KeyValueStore(
  "page-88",
  { namespace, prefix: "page-88", clients: { "page-88-get-python": ["get"] } },
  opts,
);
const page_89Store = new KeyValueStore(
  "page-89",
  { namespace, prefix: "page-89", clients: { "page-89-get-python": ["get"] } },
  opts,
);
const page_9Store = new KeyValueStore(
  "page-9",
  { namespace, prefix: "page-9", clients: { "page-9-get-python": ["get"] } },
  opts,
);
const page_90Store = new KeyValueStore(
  "page-90",
  { namespace, prefix: "page-90", clients: { "page-90-get-python": ["get"] } },
  opts,
);
const page_91Store = new KeyValueStore(
  "page-91",
  { namespace, prefix: "page-91", clients: { "page-91-get-python": ["get"] } },
  opts,
);
const page_92Store = new KeyValueStore(
  "page-92",
  { namespace, prefix: "page-92", clients: { "page-92-get-python": ["get"] } },
  opts,
);
const page_93Store = new KeyValueStore(
  "page-93",
  { namespace, prefix: "page-93", clients: { "page-93-get-python": ["get"] } },
  opts,
);
const page_94Store = new KeyValueStore(
  "page-94",
  { namespace, prefix: "page-94", clients: { "page-94-get-python": ["get"] } },
  opts,
);
const page_95Store = new KeyValueStore(
  "page-95",
  { namespace, prefix: "page-95", clients: { "page-95-get-python": ["get"] } },
  opts,
);
const page_96Store = new KeyValueStore(
  "page-96",
  { namespace, prefix: "page-96", clients: { "page-96-get-python": ["get"] } },
  opts,
);
const page_97Store = new KeyValueStore(
  "page-97",
  { namespace, prefix: "page-97", clients: { "page-97-get-python": ["get"] } },
  opts,
);
const page_98Store = new KeyValueStore(
  "page-98",
  { namespace, prefix: "page-98", clients: { "page-98-get-python": ["get"] } },
  opts,
);
const page_99Store = new KeyValueStore(
  "page-99",
  { namespace, prefix: "page-99", clients: { "page-99-get-python": ["get"] } },
  opts,
);
const valkey = new Valkey(
  "valkey",
  {
    namespace,
    image: imageByDigest(config, "valkeyImage"),
    storage: config.get("valkeyStorage") ?? "5Gi",
    password: config.requireSecret("storePassword"),
    stores: [
      page_1Store,
      page_10Store,
      page_100Store,
      page_11Store,
      page_12Store,
      page_13Store,
      page_14Store,
      page_15Store,
      page_16Store,
      page_17Store,
      page_18Store,
      page_19Store,
      page_2Store,
      page_20Store,
      page_21Store,
      page_22Store,
      page_23Store,
      page_24Store,
      page_25Store,
      page_26Store,
      page_27Store,
      page_28Store,
      page_29Store,
      page_3Store,
      page_30Store,
      page_31Store,
      page_32Store,
      page_33Store,
      page_34Store,
      page_35Store,
      page_36Store,
      page_37Store,
      page_38Store,
      page_39Store,
      page_4Store,
      page_40Store,
      page_41Store,
      page_42Store,
      page_43Store,
      page_44Store,
      page_45Store,
      page_46Store,
      page_47Store,
      page_48Store,
      page_49Store,
      page_5Store,
      page_50Store,
      page_51Store,
      page_52Store,
      page_53Store,
      page_54Store,
      page_55Store,
      page_56Store,
      page_57Store,
      page_58Store,
      page_59Store,
      page_6Store,
      page_60Store,
      page_61Store,
      page_62Store,
      page_63Store,
      page_64Store,
      page_65Store,
      page_66Store,
      page_67Store,
      page_68Store,
      page_69Store,
      page_7Store,
      page_70Store,
      page_71Store,
      page_72Store,
      page_73Store,
      page_74Store,
      page_75Store,
      page_76Store,
      page_77Store,
      page_78Store,
      page_79Store,
      page_8Store,
      page_80Store,
      page_81Store,
      page_82Store,
      page_83Store,
      page_84Store,
      page_85Store,
      page_86Store,
      page_87Store,
      page_88Store,
      page_89Store,
      page_9Store,
      page_90Store,
      page_91Store,
      page_92Store,
      page_93Store,
      page_94Store,
      page_95Store,
      page_96Store,
      page_97Store,
      page_98Store,
      page_99Store,
    ],
    ephemeral,
  },
  opts,
);

const page_1GetPythonUnit = new Unit(
  "page-1-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-1"],
    environment: { PLUTO_KV_STORE_PAGE_1: page_1Store.prefix },
    peers: [valkey.client("page-1-get-python")],
  },
  opts,
);
const page_10GetPythonUnit = new Unit(
  "page-10-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-10"],
    environment: { PLUTO_KV_STORE_PAGE_10: page_10Store.prefix },
    peers: [valkey.client("page-10-get-python")],
  },
  opts,
);
const page_100GetPythonUnit = new Unit(
  "page-100-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-100"],
    environment: { PLUTO_KV_STORE_PAGE_100: page_100Store.prefix },
    peers: [valkey.client("page-100-get-python")],
  },
  opts,
);
const page_11GetPythonUnit = new Unit(
  "page-11-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-11"],
    environment: { PLUTO_KV_STORE_PAGE_11: page_11Store.prefix },
    peers: [valkey.client("page-11-get-python")],
  },
  opts,
);
const page_12GetPythonUnit = new Unit(
  "page-12-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-12"],
    environment: { PLUTO_KV_STORE_PAGE_12: page_12Store.prefix },
    peers: [valkey.client("page-12-get-python")],
  },
  opts,
);
const page_13GetPythonUnit = new Unit(
  "page-13-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-13"],
    environment: { PLUTO_KV_STORE_PAGE_13: page_13Store.prefix },
    peers: [valkey.client("page-13-get-python")],
  },
  opts,
);
const page_14GetPythonUnit = new Unit(
  "page-14-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-14"],
    environment: { PLUTO_KV_STORE_PAGE_14: page_14Store.prefix },
    peers: [valkey.client("page-14-get-python")],
  },
  opts,
);
const page_15GetPythonUnit = new Unit(
  "page-15-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-15"],
    environment: { PLUTO_KV_STORE_PAGE_15: page_15Store.prefix },
    peers: [valkey.client("page-15-get-python")],
  },
  opts,
);
const page_16GetPythonUnit = new Unit(
  "page-16-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-16"],
    environment: { PLUTO_KV_STORE_PAGE_16: page_16Store.prefix },
    peers: [valkey.client("page-16-get-python")],
  },
  opts,
);
const page_17GetPythonUnit = new Unit(
  "page-17-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-17"],
    environment: { PLUTO_KV_STORE_PAGE_17: page_17Store.prefix },
    peers: [valkey.client("page-17-get-python")],
  },
  opts,
);
const page_18GetPythonUnit = new Unit(
  "page-18-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-18"],
    environment: { PLUTO_KV_STORE_PAGE_18: page_18Store.prefix },
    peers: [valkey.client("page-18-get-python")],
  },
  opts,
);
const page_19GetPythonUnit = new Unit(
  "page-19-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-19"],
    environment: { PLUTO_KV_STORE_PAGE_19: page_19Store.prefix },
    peers: [valkey.client("page-19-get-python")],
  },
  opts,
);
const page_2GetPythonUnit = new Unit(
  "page-2-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-2"],
    environment: { PLUTO_KV_STORE_PAGE_2: page_2Store.prefix },
    peers: [valkey.client("page-2-get-python")],
  },
  opts,
);
const page_20GetPythonUnit = new Unit(
  "page-20-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-20"],
    environment: { PLUTO_KV_STORE_PAGE_20: page_20Store.prefix },
    peers: [valkey.client("page-20-get-python")],
  },
  opts,
);
const page_21GetPythonUnit = new Unit(
  "page-21-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-21"],
    environment: { PLUTO_KV_STORE_PAGE_21: page_21Store.prefix },
    peers: [valkey.client("page-21-get-python")],
  },
  opts,
);
const page_22GetPythonUnit = new Unit(
  "page-22-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-22"],
    environment: { PLUTO_KV_STORE_PAGE_22: page_22Store.prefix },
    peers: [valkey.client("page-22-get-python")],
  },
  opts,
);
const page_23GetPythonUnit = new Unit(
  "page-23-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-23"],
    environment: { PLUTO_KV_STORE_PAGE_23: page_23Store.prefix },
    peers: [valkey.client("page-23-get-python")],
  },
  opts,
);
const page_24GetPythonUnit = new Unit(
  "page-24-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-24"],
    environment: { PLUTO_KV_STORE_PAGE_24: page_24Store.prefix },
    peers: [valkey.client("page-24-get-python")],
  },
  opts,
);
const page_25GetPythonUnit = new Unit(
  "page-25-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-25"],
    environment: { PLUTO_KV_STORE_PAGE_25: page_25Store.prefix },
    peers: [valkey.client("page-25-get-python")],
  },
  opts,
);
const page_26GetPythonUnit = new Unit(
  "page-26-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-26"],
    environment: { PLUTO_KV_STORE_PAGE_26: page_26Store.prefix },
    peers: [valkey.client("page-26-get-python")],
  },
  opts,
);
const page_27GetPythonUnit = new Unit(
  "page-27-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-27"],
    environment: { PLUTO_KV_STORE_PAGE_27: page_27Store.prefix },
    peers: [valkey.client("page-27-get-python")],
  },
  opts,
);
const page_28GetPythonUnit = new Unit(
  "page-28-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-28"],
    environment: { PLUTO_KV_STORE_PAGE_28: page_28Store.prefix },
    peers: [valkey.client("page-28-get-python")],
  },
  opts,
);
const page_29GetPythonUnit = new Unit(
  "page-29-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-29"],
    environment: { PLUTO_KV_STORE_PAGE_29: page_29Store.prefix },
    peers: [valkey.client("page-29-get-python")],
  },
  opts,
);
const page_3GetPythonUnit = new Unit(
  "page-3-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-3"],
    environment: { PLUTO_KV_STORE_PAGE_3: page_3Store.prefix },
    peers: [valkey.client("page-3-get-python")],
  },
  opts,
);
const page_30GetPythonUnit = new Unit(
  "page-30-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-30"],
    environment: { PLUTO_KV_STORE_PAGE_30: page_30Store.prefix },
    peers: [valkey.client("page-30-get-python")],
  },
  opts,
);
const page_31GetPythonUnit = new Unit(
  "page-31-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-31"],
    environment: { PLUTO_KV_STORE_PAGE_31: page_31Store.prefix },
    peers: [valkey.client("page-31-get-python")],
  },
  opts,
);
const page_32GetPythonUnit = new Unit(
  "page-32-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-32"],
    environment: { PLUTO_KV_STORE_PAGE_32: page_32Store.prefix },
    peers: [valkey.client("page-32-get-python")],
  },
  opts,
);
const page_33GetPythonUnit = new Unit(
  "page-33-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-33"],
    environment: { PLUTO_KV_STORE_PAGE_33: page_33Store.prefix },
    peers: [valkey.client("page-33-get-python")],
  },
  opts,
);
const page_34GetPythonUnit = new Unit(
  "page-34-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-34"],
    environment: { PLUTO_KV_STORE_PAGE_34: page_34Store.prefix },
    peers: [valkey.client("page-34-get-python")],
  },
  opts,
);
const page_35GetPythonUnit = new Unit(
  "page-35-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-35"],
    environment: { PLUTO_KV_STORE_PAGE_35: page_35Store.prefix },
    peers: [valkey.client("page-35-get-python")],
  },
  opts,
);
const page_36GetPythonUnit = new Unit(
  "page-36-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-36"],
    environment: { PLUTO_KV_STORE_PAGE_36: page_36Store.prefix },
    peers: [valkey.client("page-36-get-python")],
  },
  opts,
);
const page_37GetPythonUnit = new Unit(
  "page-37-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-37"],
    environment: { PLUTO_KV_STORE_PAGE_37: page_37Store.prefix },
    peers: [valkey.client("page-37-get-python")],
  },
  opts,
);
const page_38GetPythonUnit = new Unit(
  "page-38-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-38"],
    environment: { PLUTO_KV_STORE_PAGE_38: page_38Store.prefix },
    peers: [valkey.client("page-38-get-python")],
  },
  opts,
);
const page_39GetPythonUnit = new Unit(
  "page-39-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-39"],
    environment: { PLUTO_KV_STORE_PAGE_39: page_39Store.prefix },
    peers: [valkey.client("page-39-get-python")],
  },
  opts,
);
const page_4GetPythonUnit = new Unit(
  "page-4-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-4"],
    environment: { PLUTO_KV_STORE_PAGE_4: page_4Store.prefix },
    peers: [valkey.client("page-4-get-python")],
  },
  opts,
);
const page_40GetPythonUnit = new Unit(
  "page-40-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-40"],
    environment: { PLUTO_KV_STORE_PAGE_40: page_40Store.prefix },
    peers: [valkey.client("page-40-get-python")],
  },
  opts,
);
const page_41GetPythonUnit = new Unit(
  "page-41-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-41"],
    environment: { PLUTO_KV_STORE_PAGE_41: page_41Store.prefix },
    peers: [valkey.client("page-41-get-python")],
  },
  opts,
);
const page_42GetPythonUnit = new Unit(
  "page-42-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-42"],
    environment: { PLUTO_KV_STORE_PAGE_42: page_42Store.prefix },
    peers: [valkey.client("page-42-get-python")],
  },
  opts,
);
const page_43GetPythonUnit = new Unit(
  "page-43-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-43"],
    environment: { PLUTO_KV_STORE_PAGE_43: page_43Store.prefix },
    peers: [valkey.client("page-43-get-python")],
  },
  opts,
);
const page_44GetPythonUnit = new Unit(
  "page-44-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-44"],
    environment: { PLUTO_KV_STORE_PAGE_44: page_44Store.prefix },
    peers: [valkey.client("page-44-get-python")],
  },
  opts,
);
const page_45GetPythonUnit = new Unit(
  "page-45-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-45"],
    environment: { PLUTO_KV_STORE_PAGE_45: page_45Store.prefix },
    peers: [valkey.client("page-45-get-python")],
  },
  opts,
);
const page_46GetPythonUnit = new Unit(
  "page-46-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-46"],
    environment: { PLUTO_KV_STORE_PAGE_46: page_46Store.prefix },
    peers: [valkey.client("page-46-get-python")],
  },
  opts,
);
const page_47GetPythonUnit = new Unit(
  "page-47-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-47"],
    environment: { PLUTO_KV_STORE_PAGE_47: page_47Store.prefix },
    peers: [valkey.client("page-47-get-python")],
  },
  opts,
);
const page_48GetPythonUnit = new Unit(
  "page-48-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-48"],
    environment: { PLUTO_KV_STORE_PAGE_48: page_48Store.prefix },
    peers: [valkey.client("page-48-get-python")],
  },
  opts,
);
const page_49GetPythonUnit = new Unit(
  "page-49-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-49"],
    environment: { PLUTO_KV_STORE_PAGE_49: page_49Store.prefix },
    peers: [valkey.client("page-49-get-python")],
  },
  opts,
);
const page_5GetPythonUnit = new Unit(
  "page-5-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-5"],
    environment: { PLUTO_KV_STORE_PAGE_5: page_5Store.prefix },
    peers: [valkey.client("page-5-get-python")],
  },
  opts,
);
const page_50GetPythonUnit = new Unit(
  "page-50-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-50"],
    environment: { PLUTO_KV_STORE_PAGE_50: page_50Store.prefix },
    peers: [valkey.client("page-50-get-python")],
  },
  opts,
);
const page_51GetPythonUnit = new Unit(
  "page-51-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-51"],
    environment: { PLUTO_KV_STORE_PAGE_51: page_51Store.prefix },
    peers: [valkey.client("page-51-get-python")],
  },
  opts,
);
const page_52GetPythonUnit = new Unit(
  "page-52-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-52"],
    environment: { PLUTO_KV_STORE_PAGE_52: page_52Store.prefix },
    peers: [valkey.client("page-52-get-python")],
  },
  opts,
);
const page_53GetPythonUnit = new Unit(
  "page-53-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-53"],
    environment: { PLUTO_KV_STORE_PAGE_53: page_53Store.prefix },
    peers: [valkey.client("page-53-get-python")],
  },
  opts,
);
const page_54GetPythonUnit = new Unit(
  "page-54-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-54"],
    environment: { PLUTO_KV_STORE_PAGE_54: page_54Store.prefix },
    peers: [valkey.client("page-54-get-python")],
  },
  opts,
);
const page_55GetPythonUnit = new Unit(
  "page-55-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-55"],
    environment: { PLUTO_KV_STORE_PAGE_55: page_55Store.prefix },
    peers: [valkey.client("page-55-get-python")],
  },
  opts,
);
const page_56GetPythonUnit = new Unit(
  "page-56-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-56"],
    environment: { PLUTO_KV_STORE_PAGE_56: page_56Store.prefix },
    peers: [valkey.client("page-56-get-python")],
  },
  opts,
);
const page_57GetPythonUnit = new Unit(
  "page-57-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-57"],
    environment: { PLUTO_KV_STORE_PAGE_57: page_57Store.prefix },
    peers: [valkey.client("page-57-get-python")],
  },
  opts,
);
const page_58GetPythonUnit = new Unit(
  "page-58-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-58"],
    environment: { PLUTO_KV_STORE_PAGE_58: page_58Store.prefix },
    peers: [valkey.client("page-58-get-python")],
  },
  opts,
);
const page_59GetPythonUnit = new Unit(
  "page-59-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-59"],
    environment: { PLUTO_KV_STORE_PAGE_59: page_59Store.prefix },
    peers: [valkey.client("page-59-get-python")],
  },
  opts,
);
const page_6GetPythonUnit = new Unit(
  "page-6-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-6"],
    environment: { PLUTO_KV_STORE_PAGE_6: page_6Store.prefix },
    peers: [valkey.client("page-6-get-python")],
  },
  opts,
);
const page_60GetPythonUnit = new Unit(
  "page-60-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-60"],
    environment: { PLUTO_KV_STORE_PAGE_60: page_60Store.prefix },
    peers: [valkey.client("page-60-get-python")],
  },
  opts,
);
const page_61GetPythonUnit = new Unit(
  "page-61-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-61"],
    environment: { PLUTO_KV_STORE_PAGE_61: page_61Store.prefix },
    peers: [valkey.client("page-61-get-python")],
  },
  opts,
);
const page_62GetPythonUnit = new Unit(
  "page-62-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-62"],
    environment: { PLUTO_KV_STORE_PAGE_62: page_62Store.prefix },
    peers: [valkey.client("page-62-get-python")],
  },
  opts,
);
const page_63GetPythonUnit = new Unit(
  "page-63-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-63"],
    environment: { PLUTO_KV_STORE_PAGE_63: page_63Store.prefix },
    peers: [valkey.client("page-63-get-python")],
  },
  opts,
);
const page_64GetPythonUnit = new Unit(
  "page-64-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-64"],
    environment: { PLUTO_KV_STORE_PAGE_64: page_64Store.prefix },
    peers: [valkey.client("page-64-get-python")],
  },
  opts,
);
const page_65GetPythonUnit = new Unit(
  "page-65-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-65"],
    environment: { PLUTO_KV_STORE_PAGE_65: page_65Store.prefix },
    peers: [valkey.client("page-65-get-python")],
  },
  opts,
);
const page_66GetPythonUnit = new Unit(
  "page-66-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-66"],
    environment: { PLUTO_KV_STORE_PAGE_66: page_66Store.prefix },
    peers: [valkey.client("page-66-get-python")],
  },
  opts,
);
const page_67GetPythonUnit = new Unit(
  "page-67-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-67"],
    environment: { PLUTO_KV_STORE_PAGE_67: page_67Store.prefix },
    peers: [valkey.client("page-67-get-python")],
  },
  opts,
);
const page_68GetPythonUnit = new Unit(
  "page-68-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-68"],
    environment: { PLUTO_KV_STORE_PAGE_68: page_68Store.prefix },
    peers: [valkey.client("page-68-get-python")],
  },
  opts,
);
const page_69GetPythonUnit = new Unit(
  "page-69-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-69"],
    environment: { PLUTO_KV_STORE_PAGE_69: page_69Store.prefix },
    peers: [valkey.client("page-69-get-python")],
  },
  opts,
);
const page_7GetPythonUnit = new Unit(
  "page-7-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-7"],
    environment: { PLUTO_KV_STORE_PAGE_7: page_7Store.prefix },
    peers: [valkey.client("page-7-get-python")],
  },
  opts,
);
const page_70GetPythonUnit = new Unit(
  "page-70-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-70"],
    environment: { PLUTO_KV_STORE_PAGE_70: page_70Store.prefix },
    peers: [valkey.client("page-70-get-python")],
  },
  opts,
);
const page_71GetPythonUnit = new Unit(
  "page-71-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-71"],
    environment: { PLUTO_KV_STORE_PAGE_71: page_71Store.prefix },
    peers: [valkey.client("page-71-get-python")],
  },
  opts,
);
const page_72GetPythonUnit = new Unit(
  "page-72-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-72"],
    environment: { PLUTO_KV_STORE_PAGE_72: page_72Store.prefix },
    peers: [valkey.client("page-72-get-python")],
  },
  opts,
);
const page_73GetPythonUnit = new Unit(
  "page-73-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-73"],
    environment: { PLUTO_KV_STORE_PAGE_73: page_73Store.prefix },
    peers: [valkey.client("page-73-get-python")],
  },
  opts,
);
const page_74GetPythonUnit = new Unit(
  "page-74-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-74"],
    environment: { PLUTO_KV_STORE_PAGE_74: page_74Store.prefix },
    peers: [valkey.client("page-74-get-python")],
  },
  opts,
);
const page_75GetPythonUnit = new Unit(
  "page-75-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-75"],
    environment: { PLUTO_KV_STORE_PAGE_75: page_75Store.prefix },
    peers: [valkey.client("page-75-get-python")],
  },
  opts,
);
const page_76GetPythonUnit = new Unit(
  "page-76-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-76"],
    environment: { PLUTO_KV_STORE_PAGE_76: page_76Store.prefix },
    peers: [valkey.client("page-76-get-python")],
  },
  opts,
);
const page_77GetPythonUnit = new Unit(
  "page-77-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-77"],
    environment: { PLUTO_KV_STORE_PAGE_77: page_77Store.prefix },
    peers: [valkey.client("page-77-get-python")],
  },
  opts,
);
const page_78GetPythonUnit = new Unit(
  "page-78-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-78"],
    environment: { PLUTO_KV_STORE_PAGE_78: page_78Store.prefix },
    peers: [valkey.client("page-78-get-python")],
  },
  opts,
);
const page_79GetPythonUnit = new Unit(
  "page-79-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-79"],
    environment: { PLUTO_KV_STORE_PAGE_79: page_79Store.prefix },
    peers: [valkey.client("page-79-get-python")],
  },
  opts,
);
const page_8GetPythonUnit = new Unit(
  "page-8-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-8"],
    environment: { PLUTO_KV_STORE_PAGE_8: page_8Store.prefix },
    peers: [valkey.client("page-8-get-python")],
  },
  opts,
);
const page_80GetPythonUnit = new Unit(
  "page-80-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-80"],
    environment: { PLUTO_KV_STORE_PAGE_80: page_80Store.prefix },
    peers: [valkey.client("page-80-get-python")],
  },
  opts,
);
const page_81GetPythonUnit = new Unit(
  "page-81-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-81"],
    environment: { PLUTO_KV_STORE_PAGE_81: page_81Store.prefix },
    peers: [valkey.client("page-81-get-python")],
  },
  opts,
);
const page_82GetPythonUnit = new Unit(
  "page-82-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-82"],
    environment: { PLUTO_KV_STORE_PAGE_82: page_82Store.prefix },
    peers: [valkey.client("page-82-get-python")],
  },
  opts,
);
const page_83GetPythonUnit = new Unit(
  "page-83-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-83"],
    environment: { PLUTO_KV_STORE_PAGE_83: page_83Store.prefix },
    peers: [valkey.client("page-83-get-python")],
  },
  opts,
);
const page_84GetPythonUnit = new Unit(
  "page-84-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-84"],
    environment: { PLUTO_KV_STORE_PAGE_84: page_84Store.prefix },
    peers: [valkey.client("page-84-get-python")],
  },
  opts,
);
const page_85GetPythonUnit = new Unit(
  "page-85-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-85"],
    environment: { PLUTO_KV_STORE_PAGE_85: page_85Store.prefix },
    peers: [valkey.client("page-85-get-python")],
  },
  opts,
);
const page_86GetPythonUnit = new Unit(
  "page-86-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-86"],
    environment: { PLUTO_KV_STORE_PAGE_86: page_86Store.prefix },
    peers: [valkey.client("page-86-get-python")],
  },
  opts,
);
const page_87GetPythonUnit = new Unit(
  "page-87-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-87"],
    environment: { PLUTO_KV_STORE_PAGE_87: page_87Store.prefix },
    peers: [valkey.client("page-87-get-python")],
  },
  opts,
);
const page_88GetPythonUnit = new Unit(
  "page-88-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-88"],
    environment: { PLUTO_KV_STORE_PAGE_88: page_88Store.prefix },
    peers: [valkey.client("page-88-get-python")],
  },
  opts,
);
const page_89GetPythonUnit = new Unit(
  "page-89-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-89"],
    environment: { PLUTO_KV_STORE_PAGE_89: page_89Store.prefix },
    peers: [valkey.client("page-89-get-python")],
  },
  opts,
);
const page_9GetPythonUnit = new Unit(
  "page-9-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-9"],
    environment: { PLUTO_KV_STORE_PAGE_9: page_9Store.prefix },
    peers: [valkey.client("page-9-get-python")],
  },
  opts,
);
const page_90GetPythonUnit = new Unit(
  "page-90-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-90"],
    environment: { PLUTO_KV_STORE_PAGE_90: page_90Store.prefix },
    peers: [valkey.client("page-90-get-python")],
  },
  opts,
);
const page_91GetPythonUnit = new Unit(
  "page-91-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-91"],
    environment: { PLUTO_KV_STORE_PAGE_91: page_91Store.prefix },
    peers: [valkey.client("page-91-get-python")],
  },
  opts,
);
const page_92GetPythonUnit = new Unit(
  "page-92-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-92"],
    environment: { PLUTO_KV_STORE_PAGE_92: page_92Store.prefix },
    peers: [valkey.client("page-92-get-python")],
  },
  opts,
);
const page_93GetPythonUnit = new Unit(
  "page-93-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-93"],
    environment: { PLUTO_KV_STORE_PAGE_93: page_93Store.prefix },
    peers: [valkey.client("page-93-get-python")],
  },
  opts,
);
const page_94GetPythonUnit = new Unit(
  "page-94-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-94"],
    environment: { PLUTO_KV_STORE_PAGE_94: page_94Store.prefix },
    peers: [valkey.client("page-94-get-python")],
  },
  opts,
);
const page_95GetPythonUnit = new Unit(
  "page-95-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-95"],
    environment: { PLUTO_KV_STORE_PAGE_95: page_95Store.prefix },
    peers: [valkey.client("page-95-get-python")],
  },
  opts,
);
const page_96GetPythonUnit = new Unit(
  "page-96-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-96"],
    environment: { PLUTO_KV_STORE_PAGE_96: page_96Store.prefix },
    peers: [valkey.client("page-96-get-python")],
  },
  opts,
);
const page_97GetPythonUnit = new Unit(
  "page-97-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-97"],
    environment: { PLUTO_KV_STORE_PAGE_97: page_97Store.prefix },
    peers: [valkey.client("page-97-get-python")],
  },
  opts,
);
const page_98GetPythonUnit = new Unit(
  "page-98-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-98"],
    environment: { PLUTO_KV_STORE_PAGE_98: page_98Store.prefix },
    peers: [valkey.client("page-98-get-python")],
  },
  opts,
);
const page_99GetPythonUnit = new Unit(
  "page-99-get-python",
  {
    ...runtime,
    bundles: ["site-get-page-99"],
    environment: { PLUTO_KV_STORE_PAGE_99: page_99Store.prefix },
    peers: [valkey.client("page-99-get-python")],
  },
  opts,
);

const siteRouter = new Router(
  "site",
  {
    namespace,
    gateway: configuredGateway(config, namespace),
    url: config.get("siteRouterUrl"),
    routes: {
      "GET /page-1": page_1GetPythonUnit,
      "GET /page-10": page_10GetPythonUnit,
      "GET /page-100": page_100GetPythonUnit,
      "GET /page-11": page_11GetPythonUnit,
      "GET /page-12": page_12GetPythonUnit,
      "GET /page-13": page_13GetPythonUnit,
      "GET /page-14": page_14GetPythonUnit,
      "GET /page-15": page_15GetPythonUnit,
      "GET /page-16": page_16GetPythonUnit,
      "GET /page-17": page_17GetPythonUnit,
      "GET /page-18": page_18GetPythonUnit,
      "GET /page-19": page_19GetPythonUnit,
      "GET /page-2": page_2GetPythonUnit,
      "GET /page-20": page_20GetPythonUnit,
      "GET /page-21": page_21GetPythonUnit,
      "GET /page-22": page_22GetPythonUnit,
      "GET /page-23": page_23GetPythonUnit,
      "GET /page-24": page_24GetPythonUnit,
      "GET /page-25": page_25GetPythonUnit,
      "GET /page-26": page_26GetPythonUnit,
      "GET /page-27": page_27GetPythonUnit,
      "GET /page-28": page_28GetPythonUnit,
      "GET /page-29": page_29GetPythonUnit,
      "GET /page-3": page_3GetPythonUnit,
      "GET /page-30": page_30GetPythonUnit,
      "GET /page-31": page_31GetPythonUnit,
      "GET /page-32": page_32GetPythonUnit,
      "GET /page-33": page_33GetPythonUnit,
      "GET /page-34": page_34GetPythonUnit,
      "GET /page-35": page_35GetPythonUnit,
      "GET /page-36": page_36GetPythonUnit,
      "GET /page-37": page_37GetPythonUnit,
      "GET /page-38": page_38GetPythonUnit,
      "GET /page-39": page_39GetPythonUnit,
      "GET /page-4": page_4GetPythonUnit,
      "GET /page-40": page_40GetPythonUnit,
      "GET /page-41": page_41GetPythonUnit,
      "GET /page-42": page_42GetPythonUnit,
      "GET /page-43": page_43GetPythonUnit,
      "GET /page-44": page_44GetPythonUnit,
      "GET /page-45": page_45GetPythonUnit,
      "GET /page-46": page_46GetPythonUnit,
      "GET /page-47": page_47GetPythonUnit,
      "GET /page-48": page_48GetPythonUnit,
      "GET /page-49": page_49GetPythonUnit,
      "GET /page-5": page_5GetPythonUnit,
      "GET /page-50": page_50GetPythonUnit,
      "GET /page-51": page_51GetPythonUnit,
      "GET /page-52": page_52GetPythonUnit,
      "GET /page-53": page_53GetPythonUnit,
      "GET /page-54": page_54GetPythonUnit,
      "GET /page-55": page_55GetPythonUnit,
      "GET /page-56": page_56GetPythonUnit,
      "GET /page-57": page_57GetPythonUnit,
      "GET /page-58": page_58GetPythonUnit,
      "GET /page-59": page_59GetPythonUnit,
      "GET /page-6": page_6GetPythonUnit,
      "GET /page-60": page_60GetPythonUnit,
      "GET /page-61": page_61GetPythonUnit,
      "GET /page-62": page_62GetPythonUnit,
      "GET /page-63": page_63GetPythonUnit,
      "GET /page-64": page_64GetPythonUnit,
      "GET /page-65": page_65GetPythonUnit,
      "GET /page-66": page_66GetPythonUnit,
      "GET /page-67": page_67GetPythonUnit,
      "GET /page-68": page_68GetPythonUnit,
      "GET /page-69": page_69GetPythonUnit,
      "GET /page-7": page_7GetPythonUnit,
      "GET /page-70": page_70GetPythonUnit,
      "GET /page-71": page_71GetPythonUnit,
      "GET /page-72": page_72GetPythonUnit,
      "GET /page-73": page_73GetPythonUnit,
      "GET /page-74": page_74GetPythonUnit,
      "GET /page-75": page_75GetPythonUnit,
      "GET /page-76": page_76GetPythonUnit,
      "GET /page-77": page_77GetPythonUnit,
      "GET /page-78": page_78GetPythonUnit,
      "GET /page-79": page_79GetPythonUnit,
      "GET /page-8": page_8GetPythonUnit,
      "GET /page-80": page_80GetPythonUnit,
      "GET /page-81": page_81GetPythonUnit,
      "GET /page-82": page_82GetPythonUnit,
      "GET /page-83": page_83GetPythonUnit,
      "GET /page-84": page_84GetPythonUnit,
      "GET /page-85": page_85GetPythonUnit,
      "GET /page-86": page_86GetPythonUnit,
      "GET /page-87": page_87GetPythonUnit,
      "GET /page-88": page_88GetPythonUnit,
      "GET /page-89": page_89GetPythonUnit,
      "GET /page-9": page_9GetPythonUnit,
      "GET /page-90": page_90GetPythonUnit,
      "GET /page-91": page_91GetPythonUnit,
      "GET /page-92": page_92GetPythonUnit,
      "GET /page-93": page_93GetPythonUnit,
      "GET /page-94": page_94GetPythonUnit,
      "GET /page-95": page_95GetPythonUnit,
      "GET /page-96": page_96GetPythonUnit,
      "GET /page-97": page_97GetPythonUnit,
      "GET /page-98": page_98GetPythonUnit,
      "GET /page-99": page_99GetPythonUnit,
    },
  },
  opts,
);

export const siteRouterEndpoints = siteRouter.endpoints;
