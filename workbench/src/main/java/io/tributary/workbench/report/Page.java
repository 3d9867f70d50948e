package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.workbench.table.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One HTML file that works without network, in both languages. Its content security policy allows only the scripts and
 * the style that were written into it, by their hashes.
 *
 * @param title title of the page
 * @param question what it answers
 * @param sections what stands in it; empty ones are left out
 */
record Page(Text title, Text question, List<Section> sections) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    Page {
        sections = List.copyOf(sections);
    }

    /** The page as text; the fallback is shown where scripts are off. */
    String html(Language language, String fallback) {
        String echarts = inScript(resource("echarts-6.1.0.common.min.js"));
        String script = inScript(resource("report.js"));
        String style = resource("report.css");
        Map<String, String> places = new LinkedHashMap<>();
        places.put("lang", language == Language.ZH ? "zh-CN" : "en");
        places.put("policy", policy(List.of(echarts, script), style));
        places.put("title", escaped(title.in(language)));
        places.put("style", style);
        places.put("fallback", escaped(fallback));
        places.put("data", data(language));
        places.put("echarts", echarts);
        places.put("script", script);
        return filled(resource("report.html"), places);
    }

    private String data(Language language) {
        JsonText json = new JsonText().object();
        json.key("lang").value(language == Language.ZH ? "zh" : "en");
        title.writeTo(json.key("title"));
        question.writeTo(json.key("question"));
        json.key("sections").list();
        for (Section section : sections) {
            if (!section.blocks().isEmpty()) {
                section.writeTo(json);
            }
        }
        return json.endList().endObject().toString();
    }

    private static String policy(List<String> scripts, String style) {
        StringBuilder policy = new StringBuilder("default-src 'none'; script-src");
        scripts.forEach(script -> policy.append(' ').append(hash(script)));
        return policy.append("; style-src ")
                .append(hash(style))
                .append("; img-src data:; base-uri 'none'; form-action 'none'")
                .toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Script text in which nothing can end or comment out the script element; both forms mean the same in strings. */
    private static String inScript(String script) {
        return script.replaceAll("(?i)</(script)", "<\\\\/$1").replace("<!--", "<\\!--");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String filled(String template, Map<String, String> places) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(places.getOrDefault(place.group(1), "")));
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("the resource " + name + " cannot be read", e);
        }
    }
}
