package com.example.app.tpns;

import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.util.Log;

import com.tencent.android.tpush.XGPushManager;

import org.json.JSONException;
import org.json.JSONObject;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the tapped notification brought along. Ask in onCreate, and in onNewIntent with the new intent. */
public final class TpnsImTap {

    private static final String TAG = "Tpns";

    private TpnsImTap() {
    }

    /** @return null where it brought nothing, or no notification was tapped */
    public static Map<String, String> read(Context context, Intent intent) {
        if (intent == null) {
            return null;
        }
        try {
            Map<String, String> content = object(XGPushManager.getCustomContentFromIntent(context, intent));
            if (content == null) {
                content = object(intent.getStringExtra("ext"));
            }
            if (content == null) {
                content = parameters(intent.getData());
            }
            Map<String, String> ext = content == null ? null : object(content.get("ext"));
            return ext == null ? content : ext;
        } catch (RuntimeException e) {
            // other apps can start this activity too, with an intent that can't be unpacked
            Log.w(TAG, "unreadable intent", e);
            return null;
        }
    }

    private static Map<String, String> object(String json) {
        if (json == null || json.isEmpty()) {
            return null;
        }
        try {
            JSONObject object = new JSONObject(json);
            Map<String, String> members = new LinkedHashMap<>();
            for (Iterator<String> keys = object.keys(); keys.hasNext(); ) {
                String key = keys.next();
                if (!object.isNull(key)) {
                    members.put(key, object.optString(key));
                }
            }
            return members.isEmpty() ? null : members;
        } catch (JSONException e) {
            return null; // somebody sent plain text
        }
    }

    private static Map<String, String> parameters(Uri uri) {
        if (uri == null || !uri.isHierarchical()) {
            return null;
        }
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : uri.getQueryParameterNames()) {
            members.put(name, uri.getQueryParameter(name));
        }
        return members.isEmpty() ? null : members;
    }
}
