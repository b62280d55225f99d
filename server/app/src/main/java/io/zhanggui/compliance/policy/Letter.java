package io.zhanggui.compliance.policy;

/** Which design of a campaign: A is run, the others stand ready. */
public enum Letter {
    A,
    B,
    C
}
