package io.zhanggui.work;

/** An approval was decided or withdrawn, in the transaction that says so; its last entry tells who, when and why. */
public record ApprovalClosed(Approval approval) {}
