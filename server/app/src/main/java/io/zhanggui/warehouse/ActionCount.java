package io.zhanggui.warehouse;

/**
 * How often an action was done.
 *
 * @param persons different persons
 * @param again persons who did it at least twice
 */
public record ActionCount(BehaviourAction action, long events, long persons, long again) {}
