package android.net;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

public final class Uri {
    private final URI uri;

    private Uri(URI uri) {
        this.uri = uri;
    }

    public static Uri parse(String text) {
        return new Uri(URI.create(text));
    }

    public boolean isHierarchical() {
        return !uri.isOpaque();
    }

    public Set<String> getQueryParameterNames() {
        return parameters().keySet();
    }

    public String getQueryParameter(String name) {
        return parameters().get(name);
    }

    private Map<String, String> parameters() {
        if (uri.isOpaque()) throw new UnsupportedOperationException("This isn't a hierarchical URI.");
        Map<String, String> found = new LinkedHashMap<>();
        String query = uri.getRawQuery();
        for (String part : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] sides = part.split("=", 2);
            String value = sides.length == 2 ? sides[1] : "";
            found.putIfAbsent(decoded(sides[0]), decoded(value));
        }
        return found;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
