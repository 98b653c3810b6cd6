// Generated from the program's graph and written again by every `pluto generate`; the components it uses are yours to edit.

import { region } from "@pulumi/aws/config";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { Handler, type HandlerSettings } from "./components/handler";
import { KeyValueStore } from "./components/key-value-store";
import { Router } from "./components/router";

const config = new pulumi.Config();
const ephemeral = config.getBoolean("ephemeral") ?? false;
const settings: HandlerSettings = { logRetentionDays: config.getNumber("logRetentionDays") ?? 30 };
const provider = new Provider("aws", {
  region,
  defaultTags: {
    tags: { project: pulumi.getProject(), stack: pulumi.getStack(), "managed-by": "pulumi" },
  },
});
const opts: pulumi.ComponentResourceOptions = { providers: { aws: provider } };

const page_1Store = new KeyValueStore("page-1", { listed: false, ephemeral }, opts);
const page_10Store = new KeyValueStore("page-10", { listed: false, ephemeral }, opts);
const page_100Store = new KeyValueStore("page-100", { listed: false, ephemeral }, opts);
const page_11Store = new KeyValueStore("page-11", { listed: false, ephemeral }, opts);
const page_12Store = new KeyValueStore("page-12", { listed: false, ephemeral }, opts);
const page_13Store = new KeyValueStore("page-13", { listed: false, ephemeral }, opts);
const page_14Store = new KeyValueStore("page-14", { listed: false, ephemeral }, opts);
const page_15Store = new KeyValueStore("page-15", { listed: false, ephemeral }, opts);
const page_16Store = new KeyValueStore("page-16", { listed: false, ephemeral }, opts);
const page_17Store = new KeyValueStore("page-17", { listed: false, ephemeral }, opts);
const page_18Store = new KeyValueStore("page-18", { listed: false, ephemeral }, opts);
const page_19Store = new KeyValueStore("page-19", { listed: false, ephemeral }, opts);
const page_2Store = new KeyValueStore("page-2", { listed: false, ephemeral }, opts);
const page_20Store = new KeyValueStore("page-20", { listed: false, ephemeral }, opts);
const page_21Store = new KeyValueStore("page-21", { listed: false, ephemeral }, opts);
const page_22Store = new KeyValueStore("page-22", { listed: false, ephemeral }, opts);
const page_23Store = new KeyValueStore("page-23", { listed: false, ephemeral }, opts);
const page_24Store = new KeyValueStore("page-24", { listed: false, ephemeral }, opts);
const page_25Store = new KeyValueStore("page-25", { listed: false, ephemeral }, opts);
const page_26Store = new KeyValueStore("page-26", { listed: false, ephemeral }, opts);
const page_27Store = new KeyValueStore("page-27", { listed: false, ephemeral }, opts);
const page_28Store = new KeyValueStore("page-28", { listed: false, ephemeral }, opts);
const page_29Store = new KeyValueStore("page-29", { listed: false, ephemeral }, opts);
const page_3Store = new KeyValueStore("page-3", { listed: false, ephemeral }, opts);
const page_30Store = new KeyValueStore("page-30", { listed: false, ephemeral }, opts);
const page_31Store = new KeyValueStore("page-31", { listed: false, ephemeral }, opts);
const page_32Store = new KeyValueStore("page-32", { listed: false, ephemeral }, opts);
const page_33Store = new KeyValueStore("page-33", { listed: false, ephemeral }, opts);
const page_34Store = new KeyValueStore("page-34", { listed: false, ephemeral }, opts);
const page_35Store = new KeyValueStore("page-35", { listed: false, ephemeral }, opts);
const page_36Store = new KeyValueStore("page-36", { listed: false, ephemeral }, opts);
const page_37Store = new KeyValueStore("page-37", { listed: false, ephemeral }, opts);
const page_38Store = new KeyValueStore("page-38", { listed: false, ephemeral }, opts);
const page_39Store = new KeyValueStore("page-39", { listed: false, ephemeral }, opts);
const page_4Store = new KeyValueStore("page-4", { listed: false, ephemeral }, opts);
const page_40Store = new KeyValueStore("page-40", { listed: false, ephemeral }, opts);
const page_41Store = new KeyValueStore("page-41", { listed: false, ephemeral }, opts);
const page_42Store = new KeyValueStore("page-42", { listed: false, ephemeral }, opts);
const page_43Store = new KeyValueStore("page-43", { listed: false, ephemeral }, opts);
const page_44Store = new KeyValueStore("page-44", { listed: false, ephemeral }, opts);
const page_45Store = new KeyValueStore("page-45", { listed: false, ephemeral }, opts);
const page_46Store = new KeyValueStore("page-46", { listed: false, ephemeral }, opts);
const page_47Store = new KeyValueStore("page-47", { listed: false, ephemeral }, opts);
const page_48Store = new KeyValueStore("page-48", { listed: false, ephemeral }, opts);
const page_49Store = new KeyValueStore("page-49", { listed: false, ephemeral }, opts);
const page_5Store = new KeyValueStore("page-5", { listed: false, ephemeral }, opts);
const page_50Store = new KeyValueStore("page-50", { listed: false, ephemeral }, opts);
const page_51Store = new KeyValueStore("page-51", { listed: false, ephemeral }, opts);
const page_52Store = new KeyValueStore("page-52", { listed: false, ephemeral }, opts);
const page_53Store = new KeyValueStore("page-53", { listed: false, ephemeral }, opts);
const page_54Store = new KeyValueStore("page-54", { listed: false, ephemeral }, opts);
const page_55Store = new KeyValueStore("page-55", { listed: false, ephemeral }, opts);
const page_56Store = new KeyValueStore("page-56", { listed: false, ephemeral }, opts);
const page_57Store = new KeyValueStore("page-57", { listed: false, ephemeral }, opts);
const page_58Store = new KeyValueStore("page-58", { listed: false, ephemeral }, opts);
const page_59Store = new KeyValueStore("page-59", { listed: false, ephemeral }, opts);
const page_6Store = new KeyValueStore("page-6", { listed: false, ephemeral }, opts);
const page_60Store = new KeyValueStore("page-60", { listed: false, ephemeral }, opts);
const page_61Store = new KeyValueStore("page-61", { listed: false, ephemeral }, opts);
const page_62Store = new KeyValueStore("page-62", { listed: false, ephemeral }, opts);
const page_63Store = new KeyValueStore("page-63", { listed: false, ephemeral }, opts);
const page_64Store = new KeyValueStore("page-64", { listed: false, ephemeral }, opts);
const page_65Store = new KeyValueStore("page-65", { listed: false, ephemeral }, opts);
const page_66Store = new KeyValueStore("page-66", { listed: false, ephemeral }, opts);
const page_67Store = new KeyValueStore("page-67", { listed: false, ephemeral }, opts);
const page_68Store = new KeyValueStore("page-68", { listed: false, ephemeral }, opts);
const page_69Store = new KeyValueStore("page-69", { listed: false, ephemeral }, opts);
const page_7Store = new KeyValueStore("page-7", { listed: false, ephemeral }, opts);
const page_70Store = new KeyValueStore("page-70", { listed: false, ephemeral }, opts);
const page_71Store = new KeyValueStore("page-71", { listed: false, ephemeral }, opts);
const page_72Store = new KeyValueStore("page-72", { listed: false, ephemeral }, opts);
const page_73Store = new KeyValueStore("page-73", { listed: false, ephemeral }, opts);
const page_74Store = new KeyValueStore("page-74", { listed: false, ephemeral }, opts);
const page_75Store = new KeyValueStore("page-75", { listed: false, ephemeral }, opts);
const page_76Store = new KeyValueStore("page-76", { listed: false, ephemeral }, opts);
const page_77Store = new KeyValueStore("page-77", { listed: false, ephemeral }, opts);
const page_78Store = new KeyValueStore("page-78", { listed: false, ephemeral }, opts);
const page_79Store = new KeyValueStore("page-79", { listed: false, ephemeral }, opts);
const page_8Store = new KeyValueStore("page-8", { listed: false, ephemeral }, opts);
const page_80Store = new KeyValueStore("page-80", { listed: false, ephemeral }, opts);
const page_81Store = new KeyValueStore("page-81", { listed: false, ephemeral }, opts);
const page_82Store = new KeyValueStore("page-82", { listed: false, ephemeral }, opts);
const page_83Store = new KeyValueStore("page-83", { listed: false, ephemeral }, opts);
const page_84Store = new KeyValueStore("page-84", { listed: false, ephemeral }, opts);
const page_85Store = new KeyValueStore("page-85", { listed: false, ephemeral }, opts);
const page_86Store = new KeyValueStore("page-86", { listed: false, ephemeral }, opts);
const page_87Store = new KeyValueStore("page-87", { listed: false, ephemeral }, opts);
const page_88Store = new KeyValueStore("page-88", { listed: false, ephemeral }, opts);
const page_89Store = new KeyValueStore("page-89", { listed: false, ephemeral }, opts);
const page_9Store = new KeyValueStore("page-9", { listed: false, ephemeral }, opts);
const page_90Store = new KeyValueStore("page-90", { listed: false, ephemeral }, opts);
const page_91Store = new KeyValueStore("page-91", { listed: false, ephemeral }, opts);
const page_92Store = new KeyValueStore("page-92", { listed: false, ephemeral }, opts);
const page_93Store = new KeyValueStore("page-93", { listed: false, ephemeral }, opts);
const page_94Store = new KeyValueStore("page-94", { listed: false, ephemeral }, opts);
const page_95Store = new KeyValueStore("page-95", { listed: false, ephemeral }, opts);
const page_96Store = new KeyValueStore("page-96", { listed: false, ephemeral }, opts);
const page_97Store = new KeyValueStore("page-97", { listed: false, ephemeral }, opts);
const page_98Store = new KeyValueStore("page-98", { listed: false, ephemeral }, opts);
const page_99Store = new KeyValueStore("page-99", { listed: false, ephemeral }, opts);
const siteRouter = new Router("site", settings, opts);

const siteGetPage_1Handler = new Handler(
  "site-get-page-1",
  {
    ...settings,
    bundle: "site-get-page-1",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_1: page_1Store.tableName },
    grants: [page_1Store.grant("get")],
  },
  opts,
);
const siteGetPage_10Handler = new Handler(
  "site-get-page-10",
  {
    ...settings,
    bundle: "site-get-page-10",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_10: page_10Store.tableName },
    grants: [page_10Store.grant("get")],
  },
  opts,
);
const siteGetPage_100Handler = new Handler(
  "site-get-page-100",
  {
    ...settings,
    bundle: "site-get-page-100",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_100: page_100Store.tableName },
    grants: [page_100Store.grant("get")],
  },
  opts,
);
const siteGetPage_11Handler = new Handler(
  "site-get-page-11",
  {
    ...settings,
    bundle: "site-get-page-11",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_11: page_11Store.tableName },
    grants: [page_11Store.grant("get")],
  },
  opts,
);
const siteGetPage_12Handler = new Handler(
  "site-get-page-12",
  {
    ...settings,
    bundle: "site-get-page-12",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_12: page_12Store.tableName },
    grants: [page_12Store.grant("get")],
  },
  opts,
);
const siteGetPage_13Handler = new Handler(
  "site-get-page-13",
  {
    ...settings,
    bundle: "site-get-page-13",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_13: page_13Store.tableName },
    grants: [page_13Store.grant("get")],
  },
  opts,
);
const siteGetPage_14Handler = new Handler(
  "site-get-page-14",
  {
    ...settings,
    bundle: "site-get-page-14",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_14: page_14Store.tableName },
    grants: [page_14Store.grant("get")],
  },
  opts,
);
const siteGetPage_15Handler = new Handler(
  "site-get-page-15",
  {
    ...settings,
    bundle: "site-get-page-15",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_15: page_15Store.tableName },
    grants: [page_15Store.grant("get")],
  },
  opts,
);
const siteGetPage_16Handler = new Handler(
  "site-get-page-16",
  {
    ...settings,
    bundle: "site-get-page-16",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_16: page_16Store.tableName },
    grants: [page_16Store.grant("get")],
  },
  opts,
);
const siteGetPage_17Handler = new Handler(
  "site-get-page-17",
  {
    ...settings,
    bundle: "site-get-page-17",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_17: page_17Store.tableName },
    grants: [page_17Store.grant("get")],
  },
  opts,
);
const siteGetPage_18Handler = new Handler(
  "site-get-page-18",
  {
    ...settings,
    bundle: "site-get-page-18",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_18: page_18Store.tableName },
    grants: [page_18Store.grant("get")],
  },
  opts,
);
const siteGetPage_19Handler = new Handler(
  "site-get-page-19",
  {
    ...settings,
    bundle: "site-get-page-19",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_19: page_19Store.tableName },
    grants: [page_19Store.grant("get")],
  },
  opts,
);
const siteGetPage_2Handler = new Handler(
  "site-get-page-2",
  {
    ...settings,
    bundle: "site-get-page-2",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_2: page_2Store.tableName },
    grants: [page_2Store.grant("get")],
  },
  opts,
);
const siteGetPage_20Handler = new Handler(
  "site-get-page-20",
  {
    ...settings,
    bundle: "site-get-page-20",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_20: page_20Store.tableName },
    grants: [page_20Store.grant("get")],
  },
  opts,
);
const siteGetPage_21Handler = new Handler(
  "site-get-page-21",
  {
    ...settings,
    bundle: "site-get-page-21",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_21: page_21Store.tableName },
    grants: [page_21Store.grant("get")],
  },
  opts,
);
const siteGetPage_22Handler = new Handler(
  "site-get-page-22",
  {
    ...settings,
    bundle: "site-get-page-22",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_22: page_22Store.tableName },
    grants: [page_22Store.grant("get")],
  },
  opts,
);
const siteGetPage_23Handler = new Handler(
  "site-get-page-23",
  {
    ...settings,
    bundle: "site-get-page-23",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_23: page_23Store.tableName },
    grants: [page_23Store.grant("get")],
  },
  opts,
);
const siteGetPage_24Handler = new Handler(
  "site-get-page-24",
  {
    ...settings,
    bundle: "site-get-page-24",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_24: page_24Store.tableName },
    grants: [page_24Store.grant("get")],
  },
  opts,
);
const siteGetPage_25Handler = new Handler(
  "site-get-page-25",
  {
    ...settings,
    bundle: "site-get-page-25",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_25: page_25Store.tableName },
    grants: [page_25Store.grant("get")],
  },
  opts,
);
const siteGetPage_26Handler = new Handler(
  "site-get-page-26",
  {
    ...settings,
    bundle: "site-get-page-26",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_26: page_26Store.tableName },
    grants: [page_26Store.grant("get")],
  },
  opts,
);
const siteGetPage_27Handler = new Handler(
  "site-get-page-27",
  {
    ...settings,
    bundle: "site-get-page-27",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_27: page_27Store.tableName },
    grants: [page_27Store.grant("get")],
  },
  opts,
);
const siteGetPage_28Handler = new Handler(
  "site-get-page-28",
  {
    ...settings,
    bundle: "site-get-page-28",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_28: page_28Store.tableName },
    grants: [page_28Store.grant("get")],
  },
  opts,
);
const siteGetPage_29Handler = new Handler(
  "site-get-page-29",
  {
    ...settings,
    bundle: "site-get-page-29",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_29: page_29Store.tableName },
    grants: [page_29Store.grant("get")],
  },
  opts,
);
const siteGetPage_3Handler = new Handler(
  "site-get-page-3",
  {
    ...settings,
    bundle: "site-get-page-3",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_3: page_3Store.tableName },
    grants: [page_3Store.grant("get")],
  },
  opts,
);
const siteGetPage_30Handler = new Handler(
  "site-get-page-30",
  {
    ...settings,
    bundle: "site-get-page-30",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_30: page_30Store.tableName },
    grants: [page_30Store.grant("get")],
  },
  opts,
);
const siteGetPage_31Handler = new Handler(
  "site-get-page-31",
  {
    ...settings,
    bundle: "site-get-page-31",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_31: page_31Store.tableName },
    grants: [page_31Store.grant("get")],
  },
  opts,
);
const siteGetPage_32Handler = new Handler(
  "site-get-page-32",
  {
    ...settings,
    bundle: "site-get-page-32",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_32: page_32Store.tableName },
    grants: [page_32Store.grant("get")],
  },
  opts,
);
const siteGetPage_33Handler = new Handler(
  "site-get-page-33",
  {
    ...settings,
    bundle: "site-get-page-33",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_33: page_33Store.tableName },
    grants: [page_33Store.grant("get")],
  },
  opts,
);
const siteGetPage_34Handler = new Handler(
  "site-get-page-34",
  {
    ...settings,
    bundle: "site-get-page-34",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_34: page_34Store.tableName },
    grants: [page_34Store.grant("get")],
  },
  opts,
);
const siteGetPage_35Handler = new Handler(
  "site-get-page-35",
  {
    ...settings,
    bundle: "site-get-page-35",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_35: page_35Store.tableName },
    grants: [page_35Store.grant("get")],
  },
  opts,
);
const siteGetPage_36Handler = new Handler(
  "site-get-page-36",
  {
    ...settings,
    bundle: "site-get-page-36",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_36: page_36Store.tableName },
    grants: [page_36Store.grant("get")],
  },
  opts,
);
const siteGetPage_37Handler = new Handler(
  "site-get-page-37",
  {
    ...settings,
    bundle: "site-get-page-37",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_37: page_37Store.tableName },
    grants: [page_37Store.grant("get")],
  },
  opts,
);
const siteGetPage_38Handler = new Handler(
  "site-get-page-38",
  {
    ...settings,
    bundle: "site-get-page-38",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_38: page_38Store.tableName },
    grants: [page_38Store.grant("get")],
  },
  opts,
);
const siteGetPage_39Handler = new Handler(
  "site-get-page-39",
  {
    ...settings,
    bundle: "site-get-page-39",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_39: page_39Store.tableName },
    grants: [page_39Store.grant("get")],
  },
  opts,
);
const siteGetPage_4Handler = new Handler(
  "site-get-page-4",
  {
    ...settings,
    bundle: "site-get-page-4",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_4: page_4Store.tableName },
    grants: [page_4Store.grant("get")],
  },
  opts,
);
const siteGetPage_40Handler = new Handler(
  "site-get-page-40",
  {
    ...settings,
    bundle: "site-get-page-40",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_40: page_40Store.tableName },
    grants: [page_40Store.grant("get")],
  },
  opts,
);
const siteGetPage_41Handler = new Handler(
  "site-get-page-41",
  {
    ...settings,
    bundle: "site-get-page-41",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_41: page_41Store.tableName },
    grants: [page_41Store.grant("get")],
  },
  opts,
);
const siteGetPage_42Handler = new Handler(
  "site-get-page-42",
  {
    ...settings,
    bundle: "site-get-page-42",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_42: page_42Store.tableName },
    grants: [page_42Store.grant("get")],
  },
  opts,
);
const siteGetPage_43Handler = new Handler(
  "site-get-page-43",
  {
    ...settings,
    bundle: "site-get-page-43",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_43: page_43Store.tableName },
    grants: [page_43Store.grant("get")],
  },
  opts,
);
const siteGetPage_44Handler = new Handler(
  "site-get-page-44",
  {
    ...settings,
    bundle: "site-get-page-44",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_44: page_44Store.tableName },
    grants: [page_44Store.grant("get")],
  },
  opts,
);
const siteGetPage_45Handler = new Handler(
  "site-get-page-45",
  {
    ...settings,
    bundle: "site-get-page-45",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_45: page_45Store.tableName },
    grants: [page_45Store.grant("get")],
  },
  opts,
);
const siteGetPage_46Handler = new Handler(
  "site-get-page-46",
  {
    ...settings,
    bundle: "site-get-page-46",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_46: page_46Store.tableName },
    grants: [page_46Store.grant("get")],
  },
  opts,
);
const siteGetPage_47Handler = new Handler(
  "site-get-page-47",
  {
    ...settings,
    bundle: "site-get-page-47",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_47: page_47Store.tableName },
    grants: [page_47Store.grant("get")],
  },
  opts,
);
const siteGetPage_48Handler = new Handler(
  "site-get-page-48",
  {
    ...settings,
    bundle: "site-get-page-48",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_48: page_48Store.tableName },
    grants: [page_48Store.grant("get")],
  },
  opts,
);
const siteGetPage_49Handler = new Handler(
  "site-get-page-49",
  {
    ...settings,
    bundle: "site-get-page-49",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_49: page_49Store.tableName },
    grants: [page_49Store.grant("get")],
  },
  opts,
);
const siteGetPage_5Handler = new Handler(
  "site-get-page-5",
  {
    ...settings,
    bundle: "site-get-page-5",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_5: page_5Store.tableName },
    grants: [page_5Store.grant("get")],
  },
  opts,
);
const siteGetPage_50Handler = new Handler(
  "site-get-page-50",
  {
    ...settings,
    bundle: "site-get-page-50",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_50: page_50Store.tableName },
    grants: [page_50Store.grant("get")],
  },
  opts,
);
const siteGetPage_51Handler = new Handler(
  "site-get-page-51",
  {
    ...settings,
    bundle: "site-get-page-51",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_51: page_51Store.tableName },
    grants: [page_51Store.grant("get")],
  },
  opts,
);
const siteGetPage_52Handler = new Handler(
  "site-get-page-52",
  {
    ...settings,
    bundle: "site-get-page-52",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_52: page_52Store.tableName },
    grants: [page_52Store.grant("get")],
  },
  opts,
);
const siteGetPage_53Handler = new Handler(
  "site-get-page-53",
  {
    ...settings,
    bundle: "site-get-page-53",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_53: page_53Store.tableName },
    grants: [page_53Store.grant("get")],
  },
  opts,
);
const siteGetPage_54Handler = new Handler(
  "site-get-page-54",
  {
    ...settings,
    bundle: "site-get-page-54",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_54: page_54Store.tableName },
    grants: [page_54Store.grant("get")],
  },
  opts,
);
const siteGetPage_55Handler = new Handler(
  "site-get-page-55",
  {
    ...settings,
    bundle: "site-get-page-55",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_55: page_55Store.tableName },
    grants: [page_55Store.grant("get")],
  },
  opts,
);
const siteGetPage_56Handler = new Handler(
  "site-get-page-56",
  {
    ...settings,
    bundle: "site-get-page-56",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_56: page_56Store.tableName },
    grants: [page_56Store.grant("get")],
  },
  opts,
);
const siteGetPage_57Handler = new Handler(
  "site-get-page-57",
  {
    ...settings,
    bundle: "site-get-page-57",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_57: page_57Store.tableName },
    grants: [page_57Store.grant("get")],
  },
  opts,
);
const siteGetPage_58Handler = new Handler(
  "site-get-page-58",
  {
    ...settings,
    bundle: "site-get-page-58",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_58: page_58Store.tableName },
    grants: [page_58Store.grant("get")],
  },
  opts,
);
const siteGetPage_59Handler = new Handler(
  "site-get-page-59",
  {
    ...settings,
    bundle: "site-get-page-59",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_59: page_59Store.tableName },
    grants: [page_59Store.grant("get")],
  },
  opts,
);
const siteGetPage_6Handler = new Handler(
  "site-get-page-6",
  {
    ...settings,
    bundle: "site-get-page-6",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_6: page_6Store.tableName },
    grants: [page_6Store.grant("get")],
  },
  opts,
);
const siteGetPage_60Handler = new Handler(
  "site-get-page-60",
  {
    ...settings,
    bundle: "site-get-page-60",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_60: page_60Store.tableName },
    grants: [page_60Store.grant("get")],
  },
  opts,
);
const siteGetPage_61Handler = new Handler(
  "site-get-page-61",
  {
    ...settings,
    bundle: "site-get-page-61",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_61: page_61Store.tableName },
    grants: [page_61Store.grant("get")],
  },
  opts,
);
const siteGetPage_62Handler = new Handler(
  "site-get-page-62",
  {
    ...settings,
    bundle: "site-get-page-62",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_62: page_62Store.tableName },
    grants: [page_62Store.grant("get")],
  },
  opts,
);
const siteGetPage_63Handler = new Handler(
  "site-get-page-63",
  {
    ...settings,
    bundle: "site-get-page-63",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_63: page_63Store.tableName },
    grants: [page_63Store.grant("get")],
  },
  opts,
);
const siteGetPage_64Handler = new Handler(
  "site-get-page-64",
  {
    ...settings,
    bundle: "site-get-page-64",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_64: page_64Store.tableName },
    grants: [page_64Store.grant("get")],
  },
  opts,
);
const siteGetPage_65Handler = new Handler(
  "site-get-page-65",
  {
    ...settings,
    bundle: "site-get-page-65",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_65: page_65Store.tableName },
    grants: [page_65Store.grant("get")],
  },
  opts,
);
const siteGetPage_66Handler = new Handler(
  "site-get-page-66",
  {
    ...settings,
    bundle: "site-get-page-66",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_66: page_66Store.tableName },
    grants: [page_66Store.grant("get")],
  },
  opts,
);
const siteGetPage_67Handler = new Handler(
  "site-get-page-67",
  {
    ...settings,
    bundle: "site-get-page-67",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_67: page_67Store.tableName },
    grants: [page_67Store.grant("get")],
  },
  opts,
);
const siteGetPage_68Handler = new Handler(
  "site-get-page-68",
  {
    ...settings,
    bundle: "site-get-page-68",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_68: page_68Store.tableName },
    grants: [page_68Store.grant("get")],
  },
  opts,
);
const siteGetPage_69Handler = new Handler(
  "site-get-page-69",
  {
    ...settings,
    bundle: "site-get-page-69",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_69: page_69Store.tableName },
    grants: [page_69Store.grant("get")],
  },
  opts,
);
const siteGetPage_7Handler = new Handler(
  "site-get-page-7",
  {
    ...settings,
    bundle: "site-get-page-7",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_7: page_7Store.tableName },
    grants: [page_7Store.grant("get")],
  },
  opts,
);
const siteGetPage_70Handler = new Handler(
  "site-get-page-70",
  {
    ...settings,
    bundle: "site-get-page-70",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_70: page_70Store.tableName },
    grants: [page_70Store.grant("get")],
  },
  opts,
);
const siteGetPage_71Handler = new Handler(
  "site-get-page-71",
  {
    ...settings,
    bundle: "site-get-page-71",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_71: page_71Store.tableName },
    grants: [page_71Store.grant("get")],
  },
  opts,
);
const siteGetPage_72Handler = new Handler(
  "site-get-page-72",
  {
    ...settings,
    bundle: "site-get-page-72",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_72: page_72Store.tableName },
    grants: [page_72Store.grant("get")],
  },
  opts,
);
const siteGetPage_73Handler = new Handler(
  "site-get-page-73",
  {
    ...settings,
    bundle: "site-get-page-73",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_73: page_73Store.tableName },
    grants: [page_73Store.grant("get")],
  },
  opts,
);
const siteGetPage_74Handler = new Handler(
  "site-get-page-74",
  {
    ...settings,
    bundle: "site-get-page-74",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_74: page_74Store.tableName },
    grants: [page_74Store.grant("get")],
  },
  opts,
);
const siteGetPage_75Handler = new Handler(
  "site-get-page-75",
  {
    ...settings,
    bundle: "site-get-page-75",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_75: page_75Store.tableName },
    grants: [page_75Store.grant("get")],
  },
  opts,
);
const siteGetPage_76Handler = new Handler(
  "site-get-page-76",
  {
    ...settings,
    bundle: "site-get-page-76",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_76: page_76Store.tableName },
    grants: [page_76Store.grant("get")],
  },
  opts,
);
const siteGetPage_77Handler = new Handler(
  "site-get-page-77",
  {
    ...settings,
    bundle: "site-get-page-77",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_77: page_77Store.tableName },
    grants: [page_77Store.grant("get")],
  },
  opts,
);
const siteGetPage_78Handler = new Handler(
  "site-get-page-78",
  {
    ...settings,
    bundle: "site-get-page-78",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_78: page_78Store.tableName },
    grants: [page_78Store.grant("get")],
  },
  opts,
);
const siteGetPage_79Handler = new Handler(
  "site-get-page-79",
  {
    ...settings,
    bundle: "site-get-page-79",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_79: page_79Store.tableName },
    grants: [page_79Store.grant("get")],
  },
  opts,
);
const siteGetPage_8Handler = new Handler(
  "site-get-page-8",
  {
    ...settings,
    bundle: "site-get-page-8",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_8: page_8Store.tableName },
    grants: [page_8Store.grant("get")],
  },
  opts,
);
const siteGetPage_80Handler = new Handler(
  "site-get-page-80",
  {
    ...settings,
    bundle: "site-get-page-80",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_80: page_80Store.tableName },
    grants: [page_80Store.grant("get")],
  },
  opts,
);
const siteGetPage_81Handler = new Handler(
  "site-get-page-81",
  {
    ...settings,
    bundle: "site-get-page-81",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_81: page_81Store.tableName },
    grants: [page_81Store.grant("get")],
  },
  opts,
);
const siteGetPage_82Handler = new Handler(
  "site-get-page-82",
  {
    ...settings,
    bundle: "site-get-page-82",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_82: page_82Store.tableName },
    grants: [page_82Store.grant("get")],
  },
  opts,
);
const siteGetPage_83Handler = new Handler(
  "site-get-page-83",
  {
    ...settings,
    bundle: "site-get-page-83",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_83: page_83Store.tableName },
    grants: [page_83Store.grant("get")],
  },
  opts,
);
const siteGetPage_84Handler = new Handler(
  "site-get-page-84",
  {
    ...settings,
    bundle: "site-get-page-84",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_84: page_84Store.tableName },
    grants: [page_84Store.grant("get")],
  },
  opts,
);
const siteGetPage_85Handler = new Handler(
  "site-get-page-85",
  {
    ...settings,
    bundle: "site-get-page-85",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_85: page_85Store.tableName },
    grants: [page_85Store.grant("get")],
  },
  opts,
);
const siteGetPage_86Handler = new Handler(
  "site-get-page-86",
  {
    ...settings,
    bundle: "site-get-page-86",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_86: page_86Store.tableName },
    grants: [page_86Store.grant("get")],
  },
  opts,
);
const siteGetPage_87Handler = new Handler(
  "site-get-page-87",
  {
    ...settings,
    bundle: "site-get-page-87",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_87: page_87Store.tableName },
    grants: [page_87Store.grant("get")],
  },
  opts,
);
const siteGetPage_88Handler = new Handler(
  "site-get-page-88",
  {
    ...settings,
    bundle: "site-get-page-88",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_88: page_88Store.tableName },
    grants: [page_88Store.grant("get")],
  },
  opts,
);
const siteGetPage_89Handler = new Handler(
  "site-get-page-89",
  {
    ...settings,
    bundle: "site-get-page-89",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_89: page_89Store.tableName },
    grants: [page_89Store.grant("get")],
  },
  opts,
);
const siteGetPage_9Handler = new Handler(
  "site-get-page-9",
  {
    ...settings,
    bundle: "site-get-page-9",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_9: page_9Store.tableName },
    grants: [page_9Store.grant("get")],
  },
  opts,
);
const siteGetPage_90Handler = new Handler(
  "site-get-page-90",
  {
    ...settings,
    bundle: "site-get-page-90",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_90: page_90Store.tableName },
    grants: [page_90Store.grant("get")],
  },
  opts,
);
const siteGetPage_91Handler = new Handler(
  "site-get-page-91",
  {
    ...settings,
    bundle: "site-get-page-91",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_91: page_91Store.tableName },
    grants: [page_91Store.grant("get")],
  },
  opts,
);
const siteGetPage_92Handler = new Handler(
  "site-get-page-92",
  {
    ...settings,
    bundle: "site-get-page-92",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_92: page_92Store.tableName },
    grants: [page_92Store.grant("get")],
  },
  opts,
);
const siteGetPage_93Handler = new Handler(
  "site-get-page-93",
  {
    ...settings,
    bundle: "site-get-page-93",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_93: page_93Store.tableName },
    grants: [page_93Store.grant("get")],
  },
  opts,
);
const siteGetPage_94Handler = new Handler(
  "site-get-page-94",
  {
    ...settings,
    bundle: "site-get-page-94",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_94: page_94Store.tableName },
    grants: [page_94Store.grant("get")],
  },
  opts,
);
const siteGetPage_95Handler = new Handler(
  "site-get-page-95",
  {
    ...settings,
    bundle: "site-get-page-95",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_95: page_95Store.tableName },
    grants: [page_95Store.grant("get")],
  },
  opts,
);
const siteGetPage_96Handler = new Handler(
  "site-get-page-96",
  {
    ...settings,
    bundle: "site-get-page-96",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_96: page_96Store.tableName },
    grants: [page_96Store.grant("get")],
  },
  opts,
);
const siteGetPage_97Handler = new Handler(
  "site-get-page-97",
  {
    ...settings,
    bundle: "site-get-page-97",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_97: page_97Store.tableName },
    grants: [page_97Store.grant("get")],
  },
  opts,
);
const siteGetPage_98Handler = new Handler(
  "site-get-page-98",
  {
    ...settings,
    bundle: "site-get-page-98",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_98: page_98Store.tableName },
    grants: [page_98Store.grant("get")],
  },
  opts,
);
const siteGetPage_99Handler = new Handler(
  "site-get-page-99",
  {
    ...settings,
    bundle: "site-get-page-99",
    language: "typescript",
    environment: { PLUTO_KV_STORE_PAGE_99: page_99Store.tableName },
    grants: [page_99Store.grant("get")],
  },
  opts,
);

siteRouter.route("GET /page-1", siteGetPage_1Handler);
siteRouter.route("GET /page-10", siteGetPage_10Handler);
siteRouter.route("GET /page-100", siteGetPage_100Handler);
siteRouter.route("GET /page-11", siteGetPage_11Handler);
siteRouter.route("GET /page-12", siteGetPage_12Handler);
siteRouter.route("GET /page-13", siteGetPage_13Handler);
siteRouter.route("GET /page-14", siteGetPage_14Handler);
siteRouter.route("GET /page-15", siteGetPage_15Handler);
siteRouter.route("GET /page-16", siteGetPage_16Handler);
siteRouter.route("GET /page-17", siteGetPage_17Handler);
siteRouter.route("GET /page-18", siteGetPage_18Handler);
siteRouter.route("GET /page-19", siteGetPage_19Handler);
siteRouter.route("GET /page-2", siteGetPage_2Handler);
siteRouter.route("GET /page-20", siteGetPage_20Handler);
siteRouter.route("GET /page-21", siteGetPage_21Handler);
siteRouter.route("GET /page-22", siteGetPage_22Handler);
siteRouter.route("GET /page-23", siteGetPage_23Handler);
siteRouter.route("GET /page-24", siteGetPage_24Handler);
siteRouter.route("GET /page-25", siteGetPage_25Handler);
siteRouter.route("GET /page-26", siteGetPage_26Handler);
siteRouter.route("GET /page-27", siteGetPage_27Handler);
siteRouter.route("GET /page-28", siteGetPage_28Handler);
siteRouter.route("GET /page-29", siteGetPage_29Handler);
siteRouter.route("GET /page-3", siteGetPage_3Handler);
siteRouter.route("GET /page-30", siteGetPage_30Handler);
siteRouter.route("GET /page-31", siteGetPage_31Handler);
siteRouter.route("GET /page-32", siteGetPage_32Handler);
siteRouter.route("GET /page-33", siteGetPage_33Handler);
siteRouter.route("GET /page-34", siteGetPage_34Handler);
siteRouter.route("GET /page-35", siteGetPage_35Handler);
siteRouter.route("GET /page-36", siteGetPage_36Handler);
siteRouter.route("GET /page-37", siteGetPage_37Handler);
siteRouter.route("GET /page-38", siteGetPage_38Handler);
siteRouter.route("GET /page-39", siteGetPage_39Handler);
siteRouter.route("GET /page-4", siteGetPage_4Handler);
siteRouter.route("GET /page-40", siteGetPage_40Handler);
siteRouter.route("GET /page-41", siteGetPage_41Handler);
siteRouter.route("GET /page-42", siteGetPage_42Handler);
siteRouter.route("GET /page-43", siteGetPage_43Handler);
siteRouter.route("GET /page-44", siteGetPage_44Handler);
siteRouter.route("GET /page-45", siteGetPage_45Handler);
siteRouter.route("GET /page-46", siteGetPage_46Handler);
siteRouter.route("GET /page-47", siteGetPage_47Handler);
siteRouter.route("GET /page-48", siteGetPage_48Handler);
siteRouter.route("GET /page-49", siteGetPage_49Handler);
siteRouter.route("GET /page-5", siteGetPage_5Handler);
siteRouter.route("GET /page-50", siteGetPage_50Handler);
siteRouter.route("GET /page-51", siteGetPage_51Handler);
siteRouter.route("GET /page-52", siteGetPage_52Handler);
siteRouter.route("GET /page-53", siteGetPage_53Handler);
siteRouter.route("GET /page-54", siteGetPage_54Handler);
siteRouter.route("GET /page-55", siteGetPage_55Handler);
siteRouter.route("GET /page-56", siteGetPage_56Handler);
siteRouter.route("GET /page-57", siteGetPage_57Handler);
siteRouter.route("GET /page-58", siteGetPage_58Handler);
siteRouter.route("GET /page-59", siteGetPage_59Handler);
siteRouter.route("GET /page-6", siteGetPage_6Handler);
siteRouter.route("GET /page-60", siteGetPage_60Handler);
siteRouter.route("GET /page-61", siteGetPage_61Handler);
siteRouter.route("GET /page-62", siteGetPage_62Handler);
siteRouter.route("GET /page-63", siteGetPage_63Handler);
siteRouter.route("GET /page-64", siteGetPage_64Handler);
siteRouter.route("GET /page-65", siteGetPage_65Handler);
siteRouter.route("GET /page-66", siteGetPage_66Handler);
siteRouter.route("GET /page-67", siteGetPage_67Handler);
siteRouter.route("GET /page-68", siteGetPage_68Handler);
siteRouter.route("GET /page-69", siteGetPage_69Handler);
siteRouter.route("GET /page-7", siteGetPage_7Handler);
siteRouter.route("GET /page-70", siteGetPage_70Handler);
siteRouter.route("GET /page-71", siteGetPage_71Handler);
siteRouter.route("GET /page-72", siteGetPage_72Handler);
siteRouter.route("GET /page-73", siteGetPage_73Handler);
siteRouter.route("GET /page-74", siteGetPage_74Handler);
siteRouter.route("GET /page-75", siteGetPage_75Handler);
siteRouter.route("GET /page-76", siteGetPage_76Handler);
siteRouter.route("GET /page-77", siteGetPage_77Handler);
siteRouter.route("GET /page-78", siteGetPage_78Handler);
siteRouter.route("GET /page-79", siteGetPage_79Handler);
siteRouter.route("GET /page-8", siteGetPage_8Handler);
siteRouter.route("GET /page-80", siteGetPage_80Handler);
siteRouter.route("GET /page-81", siteGetPage_81Handler);
siteRouter.route("GET /page-82", siteGetPage_82Handler);
siteRouter.route("GET /page-83", siteGetPage_83Handler);
siteRouter.route("GET /page-84", siteGetPage_84Handler);
siteRouter.route("GET /page-85", siteGetPage_85Handler);
siteRouter.route("GET /page-86", siteGetPage_86Handler);
siteRouter.route("GET /page-87", siteGetPage_87Handler);
siteRouter.route("GET /page-88", siteGetPage_88Handler);
siteRouter.route("GET /page-89", siteGetPage_89Handler);
siteRouter.route("GET /page-9", siteGetPage_9Handler);
siteRouter.route("GET /page-90", siteGetPage_90Handler);
siteRouter.route("GET /page-91", siteGetPage_91Handler);
siteRouter.route("GET /page-92", siteGetPage_92Handler);
siteRouter.route("GET /page-93", siteGetPage_93Handler);
siteRouter.route("GET /page-94", siteGetPage_94Handler);
siteRouter.route("GET /page-95", siteGetPage_95Handler);
siteRouter.route("GET /page-96", siteGetPage_96Handler);
siteRouter.route("GET /page-97", siteGetPage_97Handler);
siteRouter.route("GET /page-98", siteGetPage_98Handler);
siteRouter.route("GET /page-99", siteGetPage_99Handler);

export const page_1StoreTable = page_1Store.tableName;
export const page_10StoreTable = page_10Store.tableName;
export const page_100StoreTable = page_100Store.tableName;
export const page_11StoreTable = page_11Store.tableName;
export const page_12StoreTable = page_12Store.tableName;
export const page_13StoreTable = page_13Store.tableName;
export const page_14StoreTable = page_14Store.tableName;
export const page_15StoreTable = page_15Store.tableName;
export const page_16StoreTable = page_16Store.tableName;
export const page_17StoreTable = page_17Store.tableName;
export const page_18StoreTable = page_18Store.tableName;
export const page_19StoreTable = page_19Store.tableName;
export const page_2StoreTable = page_2Store.tableName;
export const page_20StoreTable = page_20Store.tableName;
export const page_21StoreTable = page_21Store.tableName;
export const page_22StoreTable = page_22Store.tableName;
export const page_23StoreTable = page_23Store.tableName;
export const page_24StoreTable = page_24Store.tableName;
export const page_25StoreTable = page_25Store.tableName;
export const page_26StoreTable = page_26Store.tableName;
export const page_27StoreTable = page_27Store.tableName;
export const page_28StoreTable = page_28Store.tableName;
export const page_29StoreTable = page_29Store.tableName;
export const page_3StoreTable = page_3Store.tableName;
export const page_30StoreTable = page_30Store.tableName;
export const page_31StoreTable = page_31Store.tableName;
export const page_32StoreTable = page_32Store.tableName;
export const page_33StoreTable = page_33Store.tableName;
export const page_34StoreTable = page_34Store.tableName;
export const page_35StoreTable = page_35Store.tableName;
export const page_36StoreTable = page_36Store.tableName;
export const page_37StoreTable = page_37Store.tableName;
export const page_38StoreTable = page_38Store.tableName;
export const page_39StoreTable = page_39Store.tableName;
export const page_4StoreTable = page_4Store.tableName;
export const page_40StoreTable = page_40Store.tableName;
export const page_41StoreTable = page_41Store.tableName;
export const page_42StoreTable = page_42Store.tableName;
export const page_43StoreTable = page_43Store.tableName;
export const page_44StoreTable = page_44Store.tableName;
export const page_45StoreTable = page_45Store.tableName;
export const page_46StoreTable = page_46Store.tableName;
export const page_47StoreTable = page_47Store.tableName;
export const page_48StoreTable = page_48Store.tableName;
export const page_49StoreTable = page_49Store.tableName;
export const page_5StoreTable = page_5Store.tableName;
export const page_50StoreTable = page_50Store.tableName;
export const page_51StoreTable = page_51Store.tableName;
export const page_52StoreTable = page_52Store.tableName;
export const page_53StoreTable = page_53Store.tableName;
export const page_54StoreTable = page_54Store.tableName;
export const page_55StoreTable = page_55Store.tableName;
export const page_56StoreTable = page_56Store.tableName;
export const page_57StoreTable = page_57Store.tableName;
export const page_58StoreTable = page_58Store.tableName;
export const page_59StoreTable = page_59Store.tableName;
export const page_6StoreTable = page_6Store.tableName;
export const page_60StoreTable = page_60Store.tableName;
export const page_61StoreTable = page_61Store.tableName;
export const page_62StoreTable = page_62Store.tableName;
export const page_63StoreTable = page_63Store.tableName;
export const page_64StoreTable = page_64Store.tableName;
export const page_65StoreTable = page_65Store.tableName;
export const page_66StoreTable = page_66Store.tableName;
export const page_67StoreTable = page_67Store.tableName;
export const page_68StoreTable = page_68Store.tableName;
export const page_69StoreTable = page_69Store.tableName;
export const page_7StoreTable = page_7Store.tableName;
export const page_70StoreTable = page_70Store.tableName;
export const page_71StoreTable = page_71Store.tableName;
export const page_72StoreTable = page_72Store.tableName;
export const page_73StoreTable = page_73Store.tableName;
export const page_74StoreTable = page_74Store.tableName;
export const page_75StoreTable = page_75Store.tableName;
export const page_76StoreTable = page_76Store.tableName;
export const page_77StoreTable = page_77Store.tableName;
export const page_78StoreTable = page_78Store.tableName;
export const page_79StoreTable = page_79Store.tableName;
export const page_8StoreTable = page_8Store.tableName;
export const page_80StoreTable = page_80Store.tableName;
export const page_81StoreTable = page_81Store.tableName;
export const page_82StoreTable = page_82Store.tableName;
export const page_83StoreTable = page_83Store.tableName;
export const page_84StoreTable = page_84Store.tableName;
export const page_85StoreTable = page_85Store.tableName;
export const page_86StoreTable = page_86Store.tableName;
export const page_87StoreTable = page_87Store.tableName;
export const page_88StoreTable = page_88Store.tableName;
export const page_89StoreTable = page_89Store.tableName;
export const page_9StoreTable = page_9Store.tableName;
export const page_90StoreTable = page_90Store.tableName;
export const page_91StoreTable = page_91Store.tableName;
export const page_92StoreTable = page_92Store.tableName;
export const page_93StoreTable = page_93Store.tableName;
export const page_94StoreTable = page_94Store.tableName;
export const page_95StoreTable = page_95Store.tableName;
export const page_96StoreTable = page_96Store.tableName;
export const page_97StoreTable = page_97Store.tableName;
export const page_98StoreTable = page_98Store.tableName;
export const page_99StoreTable = page_99Store.tableName;
export const siteRouterUrl = siteRouter.url;
