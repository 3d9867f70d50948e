package io.tributary.simulator.scenario;

import io.tributary.simulator.document.JsonSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** Writes the JSON Schema by which editors complete and explain scenario files. */
public final class SchemaWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SchemaWriter() {}

    /** Writes the schema to a file. */
    public static void write(Path file) throws IOException {
        Files.writeString(file, text(), StandardCharsets.UTF_8);
    }

    /** The schema as JSON text, the same bytes on every machine. */
    public static String text() {
        DefaultPrettyPrinter.Indenter lines = new DefaultIndenter(" ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(schema()) + "\n";
    }

    private static Map<String, Object> schema() {
        Map<String, Object> schema = JsonSchema.of(Scenario.class);
        @SuppressWarnings("unchecked")
        Map<String, Object> properties =
                new LinkedHashMap<>((Map<String, Object>) schema.getOrDefault("properties", Map.of()));
        Map<String, Object> include = new LinkedHashMap<>();
        include.put("description", "Files whose keys lie below those of this file / 引用的文件，其内容优先级低于本文件");
        include.put("type", List.of("array", "string"));
        include.put("items", Map.of("type", "string"));
        properties.put(Includes.INCLUDE, include);
        schema.put("properties", properties);
        // Any of the other required keys may stand in an included file.
        schema.put("required", List.of("scenario"));
        return schema;
    }
}
