package io.tributary.workbench.report;

import io.tributary.simulator.document.Language;
import io.tributary.simulator.experiment.StudyResult;
import io.tributary.simulator.kpi.Kpi;
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
 * A study as one HTML file that works without network: the answer first, then figures, charts, map and plan, in
 * English and Chinese. Its content security policy allows only the scripts and the style that were written into it, by
 * their hashes. The same study writes the same bytes.
 */
public final class ReportPage {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z]+)}}");

    private final Reading reading;
    private final String engineVersion;
    private final Language language;

    private ReportPage(Reading reading, String engineVersion, Language language) {
        this.reading = reading;
        this.engineVersion = engineVersion;
        this.language = language;
    }

    /**
     * The page as text, to be written in UTF-8.
     *
     * @param study what was found
     * @param kpis the KPIs, for names and units
     * @param engineVersion version of the engine
     * @param language language in which the page opens; the reader may switch
     */
    public static String of(StudyResult study, List<Kpi> kpis, String engineVersion, Language language) {
        return new ReportPage(new Reading(study, kpis), engineVersion, language).html();
    }

    private String html() {
        String echarts = inScript(resource("echarts-6.1.0.common.min.js"));
        String script = inScript(resource("report.js"));
        String style = resource("report.css");
        Map<String, String> places = new LinkedHashMap<>();
        places.put("lang", language == Language.ZH ? "zh-CN" : "en");
        places.put("policy", policy(List.of(echarts, script), style));
        places.put("title", escaped(title()));
        places.put("style", style);
        places.put("fallback", escaped(Answer.of(reading, language, false)));
        places.put("data", data());
        places.put("echarts", echarts);
        places.put("script", script);
        return filled(resource("report.html"), places);
    }

    private String data() {
        JsonText json = new JsonText().object();
        json.key("lang").value(language == Language.ZH ? "zh" : "en");
        title(reading).writeTo(json.key("title"));
        new Headline(reading).question().writeTo(json.key("question"));
        json.key("sections").list();
        for (Section section : sections()) {
            if (!section.blocks().isEmpty()) {
                section.writeTo(json);
            }
        }
        return json.endList().endObject().toString();
    }

    private List<Section> sections() {
        return List.of(
                new AnswerSection(reading).section(),
                new MoneySection(reading).section(),
                new KpiSection(reading).section(),
                new TimeSection(reading).section(),
                new MapSection(reading).section(),
                new PlanSection(reading).section(),
                new FinePrint(reading, engineVersion).section());
    }

    private String title() {
        return title(reading).in(language);
    }

    private static Text title(Reading reading) {
        return Text.named(reading.scenario().scenario(), reading.scenario().nameZh(), "");
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
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("the resource " + name + " cannot be read", e);
        }
    }
}
