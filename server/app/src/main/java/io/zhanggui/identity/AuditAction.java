package io.zhanggui.identity;

/** A kind of state change; each module has an enum of its own. */
public interface AuditAction {

    /** Stable key, such as {@code shop.created}, at most 60 characters. */
    String key();

    /** In Chinese, for the page of the trail. */
    String zh();
}
