package io.tributary.notebook;

/**
 * Something that a notebook shows as a picture or a table instead of as text.
 *
 * @param html inline SVG, or a table
 */
public record Figure(String html) {}
