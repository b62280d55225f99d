package io.zhanggui.identity.web;

import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.identity.flow.Logins;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The wall before everything: pages are open, {@code /api} is for who logged in, all else is closed. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    // Chart tips and the component library write style attributes; scripts stay ours alone.
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityContextRepository rememberedSessions() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository forgeryTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").path("/"));
        return tokens;
    }

    @Bean
    SecurityFilterChain wall(
            HttpSecurity http,
            CsrfTokenRepository forgeryTokens,
            SecurityContextRepository sessions,
            LocalToken token,
            Agencies agencies,
            Logins logins,
            ErrorWriter errors)
            throws Exception {
        return http.csrf(forgery -> forgery.spa()
                        .csrfTokenRepository(forgeryTokens)
                        .ignoringRequestMatchers(CallerFilter::bearsToken))
                .authorizeHttpRequests(paths -> paths.requestMatchers(HttpMethod.POST, "/api/session")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, HouseController.DOOR)
                        .permitAll()
                        .requestMatchers("/api/**", "/v3/**", "/swagger-ui/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .securityContext(context -> context.securityContextRepository(sessions))
                .addFilterBefore(new CallerFilter(token, agencies, logins, errors), AnonymousAuthenticationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, cause) -> errors.write(response, IdentityError.NOT_LOGGED_IN))
                        .accessDeniedHandler(refusal(errors)))
                .headers(SecurityConfiguration::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static AccessDeniedHandler refusal(ErrorWriter errors) {
        return (request, response, cause) -> errors.write(response, why(request, cause));
    }

    /** A program without a session is to log in, not to reload a page; who logs in has none yet. */
    private static IdentityError why(HttpServletRequest request, AccessDeniedException cause) {
        if (!(cause instanceof CsrfException)) {
            return IdentityError.NOT_ALLOWED;
        }
        boolean strange = SecurityContextHolder.getContext().getAuthentication() == null;
        return strange && !request.getRequestURI().equals("/api/session")
                ? IdentityError.NOT_LOGGED_IN
                : IdentityError.FORGED;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
