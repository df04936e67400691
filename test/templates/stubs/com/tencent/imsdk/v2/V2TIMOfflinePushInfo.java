package com.tencent.imsdk.v2;

import java.io.Serializable;

/** The real one hides its fields; the tests read them. */
public class V2TIMOfflinePushInfo implements Serializable {
    private static final long serialVersionUID = 1;

    public String title;
    public String desc;
    public byte[] ext;
    public String channel;

    public void setTitle(String title) {
        this.title = title;
    }

    public void setDesc(String desc) {
        this.desc = desc;
    }

    public void setExt(byte[] ext) {
        this.ext = ext;
    }

    public void setAndroidOPPOChannelID(String channel) {
        this.channel = channel;
    }
}
