package io.zhanggui.compliance.appeal;

/**
 * A kind of evidence that an appeal needs.
 *
 * @param why what it shows, in Chinese
 */
public record EvidenceKind(String key, String zh, String en, String why) {}
