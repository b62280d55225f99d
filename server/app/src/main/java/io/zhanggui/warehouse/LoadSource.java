package io.zhanggui.warehouse;

/** A feed that can say, once it is drained, what it was. */
public interface LoadSource extends FactFeed {

    /** Called once, after {@link #fill} has returned 0 to every caller. */
    LoadSummary summary();
}
