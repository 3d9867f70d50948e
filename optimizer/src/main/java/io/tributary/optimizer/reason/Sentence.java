package io.tributary.optimizer.reason;

/**
 * A sentence for people, in both languages of the product.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Sentence(String en, String zh) {}
