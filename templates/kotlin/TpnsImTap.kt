package com.example.app.tpns

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.util.Log
import com.tencent.android.tpush.XGPushManager
import org.json.JSONException
import org.json.JSONObject

/** What the tapped notification brought along. Ask in onCreate, and in onNewIntent with the new intent. */
object TpnsImTap {

    private const val TAG = "Tpns"

    /** Null where it brought nothing, or no notification was tapped. */
    @JvmStatic
    fun read(context: Context, intent: Intent?): Map<String, String>? {
        if (intent == null) return null
        return try {
            val content = members(XGPushManager.getCustomContentFromIntent(context, intent))
                ?: members(intent.getStringExtra("ext"))
                ?: parameters(intent.data)
            members(content?.get("ext")) ?: content
        } catch (e: RuntimeException) {
            // other apps can start this activity too, with an intent that can't be unpacked
            Log.w(TAG, "unreadable intent", e)
            null
        }
    }

    private fun members(json: String?): Map<String, String>? {
        if (json.isNullOrEmpty()) return null
        return try {
            val members = LinkedHashMap<String, String>()
            val content = JSONObject(json)
            for (key in content.keys()) {
                if (!content.isNull(key)) members[key] = content.optString(key)
            }
            if (members.isEmpty()) null else members
        } catch (e: JSONException) {
            null // somebody sent plain text
        }
    }

    private fun parameters(uri: Uri?): Map<String, String>? {
        if (uri == null || !uri.isHierarchical) return null
        val members = LinkedHashMap<String, String>()
        for (name in uri.queryParameterNames) {
            uri.getQueryParameter(name)?.let { members[name] = it }
        }
        return if (members.isEmpty()) null else members
    }
}
