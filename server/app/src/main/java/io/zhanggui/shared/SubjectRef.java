package io.zhanggui.shared;

/**
 * Points at a thing of any module without knowing the module.
 *
 * @param kind what it is, such as {@code rule_change}
 * @param id its number or key there
 */
public record SubjectRef(String kind, String id) {}
