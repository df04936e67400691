package org.json;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** As much of Android's as the classes use, in the same manner: strict about keys, lenient about values. */
public class JSONObject {
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private final Map<String, Object> members = new LinkedHashMap<>();

    public JSONObject(Map<?, ?> from) {
        for (Map.Entry<?, ?> entry : from.entrySet()) {
            if (entry.getKey() == null) throw new NullPointerException("key == null");
            members.put((String) entry.getKey(), entry.getValue() == null ? NULL : entry.getValue());
        }
    }

    public JSONObject(String json) throws JSONException {
        Reader reader = new Reader(json);
        Object value = reader.value();
        if (!(value instanceof JSONObject)) throw new JSONException("not an object: " + json);
        members.putAll(((JSONObject) value).members);
    }

    public Iterator<String> keys() {
        return members.keySet().iterator();
    }

    public boolean isNull(String name) {
        return members.get(name) == null || members.get(name) == NULL;
    }

    public String optString(String name) {
        return members.containsKey(name) ? String.valueOf(members.get(name)) : "";
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        for (Map.Entry<String, Object> entry : members.entrySet()) {
            if (text.length() > 1) text.append(',');
            Object value = entry.getValue();
            text.append(quoted(entry.getKey())).append(':');
            text.append(value instanceof String ? quoted((String) value) : value);
        }
        return text.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\' || c == '/') quoted.append('\\').append(c);
            else if (c < ' ') quoted.append(String.format("\\u%04x", (int) c));
            else quoted.append(c);
        }
        return quoted.append('"').toString();
    }

    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Object value() throws JSONException {
            switch (next()) {
                case '{':
                    return object();
                case '"':
                    return string();
                default:
                    at--;
                    return literal();
            }
        }

        private char next() throws JSONException {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
            if (at == text.length()) throw new JSONException("end of input");
            return text.charAt(at++);
        }

        private JSONObject object() throws JSONException {
            JSONObject object = new JSONObject(new LinkedHashMap<>());
            char c = next();
            while (c != '}') {
                if (c == ',') c = next();
                if (c != '"') throw new JSONException("a name is missing");
                String name = string();
                if (next() != ':') throw new JSONException("a colon is missing");
                object.members.put(name, value());
                c = next();
                if (c != ',' && c != '}') throw new JSONException("unterminated object");
            }
            return object;
        }

        private String string() throws JSONException {
            StringBuilder found = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '"') return found.toString();
                if (c != '\\') {
                    found.append(c);
                    continue;
                }
                char escaped = text.charAt(at++);
                if (escaped == 'u') {
                    found.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                } else {
                    found.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
                }
            }
            throw new JSONException("unterminated string");
        }

        private Object literal() throws JSONException {
            int start = at;
            while (at < text.length() && ",}\n ".indexOf(text.charAt(at)) < 0) at++;
            String found = text.substring(start, at);
            if (found.equals("null")) return NULL;
            if (found.equals("true") || found.equals("false")) return Boolean.valueOf(found);
            try {
                return Long.valueOf(found);
            } catch (NumberFormatException e) {
                return found;
            }
        }
    }
}
