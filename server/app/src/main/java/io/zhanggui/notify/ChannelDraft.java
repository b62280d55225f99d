package io.zhanggui.notify;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel as somebody fills it in. What is null of address, secret and password stays as it was.
 *
 * @param host for e-mail, as are port, security, user, password, from and to
 * @param via for e-mail of a channel that belongs to somebody: the agency's own e-mail channel whose server carries it
 * @param address for a robot, as is secret
 */
public record ChannelDraft(
        @Nullable String kind,
        @Nullable String name,
        @Nullable String host,
        @Nullable Integer port,
        ChannelTarget.@Nullable Security security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Nullable List<String> to,
        @Nullable Long via,
        @Nullable String address,
        @Nullable String secret,
        @Nullable Importance least,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable Boolean highAnyway,
        @Nullable Boolean active) {}
