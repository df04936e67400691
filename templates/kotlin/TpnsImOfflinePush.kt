package com.example.app.tpns

import com.tencent.imsdk.v2.V2TIMOfflinePushInfo
import org.json.JSONObject

/** The notification that a message becomes while its receiver is away: to be handed to sendMessage. */
object TpnsImOfflinePush {

    /** Name of the notification channel in OPPO's console. Phones of that make drop what names no channel of theirs. */
    private const val CHANNEL_ID = ""

    /** [ext] is what the tap is to bring along (see TpnsImTap). */
    @JvmStatic
    fun info(title: String, desc: String?, ext: Map<String, String>?): V2TIMOfflinePushInfo {
        val info = V2TIMOfflinePushInfo()
        info.setTitle(title)
        // a custom message without it is not pushed at all
        info.setDesc(if (desc.isNullOrEmpty()) title else desc)
        // always an object: OPPO's phones take nothing else
        info.setExt(JSONObject(ext ?: emptyMap<String, String>()).toString().toByteArray())
        if (CHANNEL_ID.isNotEmpty()) {
            info.setAndroidOPPOChannelID(CHANNEL_ID)
        }
        return info
    }
}
