package com.example.app.tpns;

import com.tencent.imsdk.v2.V2TIMOfflinePushInfo;

import org.json.JSONObject;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.Map;

/** The notification that a message becomes while its receiver is away: to be handed to sendMessage. */
public final class TpnsImOfflinePush {

    /** Name of the notification channel in OPPO's console. Phones of that make drop what names no channel of theirs. */
    private static final String CHANNEL_ID = "";

    private TpnsImOfflinePush() {
    }

    /** @param ext what the tap is to bring along (see TpnsImTap); may be null */
    public static V2TIMOfflinePushInfo info(String title, String desc, Map<String, String> ext) {
        V2TIMOfflinePushInfo info = new V2TIMOfflinePushInfo();
        info.setTitle(title);
        // a custom message without it is not pushed at all
        info.setDesc(desc == null || desc.isEmpty() ? title : desc);
        info.setExt(json(ext).getBytes(Charset.forName("UTF-8")));
        if (!CHANNEL_ID.isEmpty()) {
            info.setAndroidOPPOChannelID(CHANNEL_ID);
        }
        return info;
    }

    /** Always an object: OPPO's phones take nothing else. */
    private static String json(Map<String, String> ext) {
        return new JSONObject(ext == null ? Collections.<String, String>emptyMap() : ext).toString();
    }
}
