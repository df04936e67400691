package android.content;

import android.net.Uri;

import java.util.HashMap;
import java.util.Map;

public class Intent {
    private final Map<String, String> extras = new HashMap<>();
    private Uri data;
    private boolean broken;

    public Intent putExtra(String name, String value) {
        extras.put(name, value);
        return this;
    }

    /** From here on its extras can't be unpacked, as those of another app's own class. */
    public Intent breakExtras() {
        broken = true;
        return this;
    }

    public String getStringExtra(String name) {
        if (broken) throw new IllegalStateException("class not found when unmarshalling");
        return extras.get(name);
    }

    public Intent setData(Uri data) {
        this.data = data;
        return this;
    }

    public Uri getData() {
        return data;
    }
}
