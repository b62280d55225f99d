package io.zhanggui.notify.rules;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What group robots want messages signed with, each in its own way. */
public final class RobotSignature {

    private RobotSignature() {}

    /**
     * DingTalk's {@code sign}: the secret is the key, milliseconds, line feed and secret the text; Base64, then encoded
     * for an address. Source: open.dingtalk.com, custom robots, 加签.
     */
    public static String ofDingTalk(long milliseconds, String secret) {
        byte[] mac = hmac(secret, milliseconds + "\n" + secret);
        return URLEncoder.encode(Base64.getEncoder().encodeToString(mac), StandardCharsets.UTF_8);
    }

    /**
     * Feishu's {@code sign}: seconds, line feed and secret are the key, the text is empty; Base64. Source:
     * open.feishu.cn, custom bots, 签名校验.
     */
    public static String ofFeishu(long seconds, String secret) {
        return Base64.getEncoder().encodeToString(hmac(seconds + "\n" + secret, ""));
    }

    private static byte[] hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA256", e);
        }
    }
}
