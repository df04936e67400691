/** Names and versions of Tencent's IM SDK for Android. */
export const IM_GROUP = 'com.tencent.imsdk';
export const IM_COORDINATE = `${IM_GROUP}:imsdk-plus`;

/** The first version that takes a token of TPNS. */
export const IM_SDK_FROM = '6.0.1975';
