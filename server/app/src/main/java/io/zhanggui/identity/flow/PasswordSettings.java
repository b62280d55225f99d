package io.zhanggui.identity.flow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dear it is to try a password, by Argon2id with one lane: OWASP's password storage sheet asks for 19 MiB and 2
 * rounds. A hash says what it was made with, so that older ones stay good after a change.
 *
 * @param memoryKib memory of one hash in KiB ({@code zhanggui.passwords.memory-kib})
 * @param rounds how often it is gone through ({@code zhanggui.passwords.rounds})
 */
@ConfigurationProperties("zhanggui.passwords")
record PasswordSettings(
        @DefaultValue("19456") int memoryKib,
        @DefaultValue("2") int rounds) {}
