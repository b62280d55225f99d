package io.zhanggui.notify;

/** What became of sending. */
public sealed interface SendAnswer {

    /** In the peer's own words, or what kept us from reaching it. */
    String said();

    /** The peer took it. */
    record Accepted(String said) implements SendAnswer {}

    /** The peer will not take it however often it is sent: wrong token, wrong signature. */
    record Refused(String said) implements SendAnswer {}

    /** It was handed over and nobody said what became of it: the peer may have taken it, so it is not sent again by itself. */
    record Unsure(String said) implements SendAnswer {}

    /** It may work later: not reached, too many messages, a fault of the peer. */
    record Later(String said) implements SendAnswer {}
}
