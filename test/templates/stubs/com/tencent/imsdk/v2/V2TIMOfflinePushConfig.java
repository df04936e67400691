package com.tencent.imsdk.v2;

import java.io.Serializable;

public class V2TIMOfflinePushConfig implements Serializable {
    private static final long serialVersionUID = 1;

    final long businessID;
    final String token;
    final boolean isTPNSToken;

    public V2TIMOfflinePushConfig(long businessID, String token) {
        this.businessID = businessID;
        this.token = token;
        this.isTPNSToken = false;
    }

    @Deprecated
    public V2TIMOfflinePushConfig(long businessID, String token, boolean isTPNSToken) {
        this.businessID = businessID;
        this.token = token;
        this.isTPNSToken = isTPNSToken;
    }
}
