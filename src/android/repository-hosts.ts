/** Data: what is known of public Maven repositories by their address. */

/** Hosts known to carry all of Maven Central. `jcenter()` is not among them: a redirect at best, gone from Gradle 9. */
export const MIRRORS: readonly RegExp[] = [
  /^https?:\/\/(?:repo1?\.maven\.org|repo\.maven\.apache\.org)\/maven2/,
  /^https?:\/\/maven\.aliyun\.com\/(?:repository\/(?:public|central)|nexus\/content\/(?:groups\/public|repositories\/central))/,
  /^https?:\/\/mirrors\.(?:cloud\.)?tencent\.com\/(?:nexus\/repository|repository)\/maven(?:-public)?/,
  /^https?:\/\/(?:repo|mirrors)\.huaweicloud\.com\/repository\/maven/,
  /^https?:\/\/maven-central[\w.-]*\.storage(?:-download)?\.googleapis\.com\//,
];

/** Hosts that carry their owner's artifacts and nothing else, so that they say nothing about Maven Central. */
export const SPECIAL =
  /^https?:\/\/(?:[\w.-]*jitpack\.io|developer\.huawei\.com|developer\.hihonor\.com|maven\.google\.com|dl\.google\.com|dl\.bintray\.com|jcenter\.bintray\.com|plugins\.gradle\.org|maven\.fabric\.io|maven\.aliyun\.com\/repository\/(?:google|gradle-plugin|jcenter)|storage\.googleapis\.com|oss\.sonatype\.org|artifact\.bytedance\.com|repo\.eclipse\.org)/;
