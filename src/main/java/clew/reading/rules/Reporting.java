package clew.reading.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words with which English reports what someone says, thinks, wants or holds of something, by what they may be
/// followed by.
final class Reporting {
    /// What can follow a reporting word.
    enum Frame {
        /// A quotation, before or after, with the subject on either side: `"Yes," said Ann`.
        QUOTATION,
        /// A clause with `that` or a question word.
        THAT,
        /// A clause as it is: `he thinks it rains`.
        CLAUSE,
        /// First the one spoken to: `he told us (that) it rains`.
        ADDRESSEE,
        /// An infinitive of the subject: `he wants to go`.
        INFINITIVE,
        /// An infinitive of the one spoken to: `he urged them to go`.
        OTHERS_INFINITIVE,
        /// A thing: `he backs the plan`.
        THING
    }

    /// How a form stands in its verb.
    enum Form {
        BASE,
        THIRD,
        PAST,
        PARTICIPLE,
        PAST_OR_PARTICIPLE,
        GERUND
    }

    /// A form of a reporting verb.
    record Verb(String base, Form form, Set<Frame> frames) {}

    private static final Map<String, Verb> VERBS = new HashMap<>();
    private static final Map<String, Set<String>> PREPOSITIONS = new HashMap<>();
    private static final Map<String, String[]> IRREGULAR = new HashMap<>();
    private static final Set<String> DOUBLING = Set.of(
            ("admit regret plan quip rebut blog pan slam beg prefer refer infer permit submit commit brag dub bet rip"
                            + " chat nod signal hum confab pin rap tap")
                    .split(" "));

    static {
        for (String line : """
                say said said
                tell told told
                think thought thought
                know knew known
                find found found
                feel felt felt
                hold held held
                hear heard heard
                see saw seen
                foresee foresaw foreseen
                write wrote written
                swear swore sworn
                forget forgot forgotten
                understand understood understood
                mean meant meant
                bet bet bet
                read read read
                speak spoke spoken
                seek sought sought
                choose chose chosen
                lay laid laid
                put put put
                show showed shown
                weigh weighed weighed
                spell spelled spelled
                take took taken
                make made made
                give gave given
                forbid forbade forbidden
                teach taught taught
                hit hit hit
                stand stood stood
                go went gone
                cast cast cast
                """.split("\n")) {
            String[] forms = line.strip().split(" ");
            IRREGULAR.put(forms[0], forms);
        }
        add("qtz", """
                say add argue claim declare insist maintain note explain acknowledge admit concede contend assert allege
                reply respond warn predict stress emphasize emphasise reiterate repeat remark observe comment conclude
                confirm complain boast joke quip confess caution counter retort tweet promise guess reckon recall state
                write announce report suggest answer agree disclose proclaim profess swear vow pledge reveal lament brag
                muse affirm protest protest opine blog testify mention cry shout yell scream whisper mutter""");
        add("q", """
                continue intone interject chime exclaim gush demand begin reason urge deadpan riff crow fume
                thunder marvel plead scoff snap sniff sigh groan moan growl shrug recite volunteer venture offer""");
        add("tz", """
                think believe feel know hope fear suspect assume imagine doubt understand realize realise figure wish
                worry decide find learn discover suppose bet remember forget dream hear mean anticipate presume deny
                show indicate demonstrate prove imply estimate calculate project forecast signal speculate theorize
                hypothesize posit surmise conclude expect recognize recognise accept notice see hold judge wonder
                conjecture envision clarify specify stipulate rule determine caution gather conceive warrant
                contemplate ponder regret appreciate intimate pretend propose recommend advocate""");
        add("tzo", "tell inform remind assure notify advise convince persuade reassure warn promise ask show caution");
        add("qo", "tell ask remind warn assure advise instruct order");
        add("t", """
                ask inquire enquire wonder question explain describe discuss debate consider reflect know say see
                investigate examine explore outline detail determine highlight underscore underline document
                request demand ensure emphasize argue read reaffirm boast brag complain joke agree caution comprehend""");
        add("i", """
                want plan hope vow pledge promise intend refuse decline seek aim threaten agree offer decide expect wish
                prefer like love hate choose propose claim swear volunteer resolve yearn long opt hesitate consent
                demand ask request mean plot dare desire aspire commit vote profess purport struggle""");
        add("j", """
                urge ask tell order want encourage invite press pressure advise implore beg instruct direct warn request
                challenge persuade convince lobby command expect exhort entreat remind authorize forbid prefer
                require believe""");
        add("n", """
                criticize criticise praise denounce condemn support endorse oppose back reject deny accuse blame call
                describe dismiss mock question attack defend blast slam rebuke ridicule applaud welcome hail tout favor
                favour embrace propose announce cite mention discuss quote reference compare label brand characterize
                characterise portray depict dub deem consider dispute refute rebut challenge contradict admit acknowledge
                confirm claim demand request seek promise pledge predict expect foresee envision advocate champion
                recommend suggest protest decry deplore lament regret resent hate admire respect doubt fear trust thank
                congratulate assail lambaste pan bash scold chide castigate deride disparage lampoon hammer invoke
                highlight underscore underline outline detail reveal disclose report explain interpret view regard see
                believe know understand remember recall voice express declare disavow repudiate renounce rip
                second echo reiterate repeat share applaud celebrate promote pitch read sing vouch hint preach concede
                want prefer like love dislike loathe despise value cheer extol commend salute credit mourn pressure
                threaten warn estimate forecast project tweet write post publish retweet state address debate
                contest refuse decline consider contemplate weigh assess rate judge caution ask""");
        prepositions("call", "for on");
        prepositions("push press plead hope wish vote lobby campaign argue ask root apologize apologise", "for");
        prepositions("speak talk", "about of");
        prepositions(
                "ask think wonder worry complain boast brag joke know learn hear care comment inquire tell", "about");
        prepositions("say think complain boast brag speak talk dream hear learn warn disapprove approve accuse", "of");
        prepositions("point refer allude object respond react commit admit agree confess subscribe", "to");
        prepositions("agree disagree side sympathize concur", "with");
        prepositions("warn rail argue side advise protest caution inveigh campaign vote", "against");
        prepositions("lash hit speak", "out at against");
        prepositions("hint scoff laugh balk bristle aim sneer poke", "at");
        prepositions("insist comment seize elaborate expand", "on");
        prepositions("believe", "in");
        prepositions("rule single lay spell point", "out");
        prepositions("weigh", "in on");
        prepositions("touch", "on");
        prepositions("look", "to");
    }

    private Reporting() {}

    private static void add(String frames, String bases) {
        Set<Frame> set = new java.util.TreeSet<>();
        frames.chars()
                .forEach(f -> set.add(
                        switch (f) {
                            case 'q' -> Frame.QUOTATION;
                            case 't' -> Frame.THAT;
                            case 'z' -> Frame.CLAUSE;
                            case 'o' -> Frame.ADDRESSEE;
                            case 'i' -> Frame.INFINITIVE;
                            case 'j' -> Frame.OTHERS_INFINITIVE;
                            default -> Frame.THING;
                        }));
        for (String base : bases.strip().split("\\s+")) {
            add(base, set);
        }
    }

    private static void prepositions(String bases, String prepositions) {
        for (String base : bases.split(" ")) {
            PREPOSITIONS.computeIfAbsent(base, b -> new java.util.TreeSet<>()).addAll(List.of(prepositions.split(" ")));
            add(base, Set.of());
        }
    }

    private static void add(String base, Set<Frame> frames) {
        String[] irregular = IRREGULAR.get(base);
        put(base, base, Form.BASE, frames);
        put(Verbs.third(base), base, Form.THIRD, frames);
        put(gerund(base), base, Form.GERUND, frames);
        if (irregular == null) {
            put(past(base), base, Form.PAST_OR_PARTICIPLE, frames);
        } else if (irregular[1].equals(irregular[2])) {
            put(irregular[1], base, Form.PAST_OR_PARTICIPLE, frames);
        } else {
            put(irregular[1], base, Form.PAST, frames);
            put(irregular[2], base, Form.PARTICIPLE, frames);
        }
    }

    private static void put(String form, String base, Form as, Set<Frame> frames) {
        Verb before = VERBS.get(form);
        Set<Frame> all = new java.util.TreeSet<>(frames);
        if (before != null) {
            if (!before.base().equals(base)) {
                return;
            }
            all.addAll(before.frames());
        }
        VERBS.put(form, new Verb(base, before == null ? as : before.form(), all));
    }

    private static String past(String base) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.endsWith("y") && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubled(base) + "ed";
    }

    private static String gerund(String base) {
        return base.endsWith("e") && !base.endsWith("ee")
                ? base.substring(0, base.length() - 1) + "ing"
                : doubled(base) + "ing";
    }

    private static String doubled(String base) {
        return DOUBLING.contains(base) ? base + base.charAt(base.length() - 1) : base;
    }

    /// The reporting verb that a word may be a form of.
    static Optional<Verb> verb(String word) {
        return Optional.ofNullable(VERBS.get(word.toLowerCase(Locale.ROOT)));
    }

    /// Whether a verb with this preposition or particle takes what it is about as its object: "call for".
    static boolean takes(String base, String preposition) {
        return PREPOSITIONS.getOrDefault(base, Set.of()).contains(preposition);
    }
}
