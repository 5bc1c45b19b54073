namespace FraudGuard.Benchmarks;

/// <summary>What people chat about, the most frequent first, and what scams are made of.</summary>
internal static class EnglishWords
{
    public const string Talk = """
        i you the to a is it and that my in of me for on u do so what have but not just be are was with no like we this all at go
        know ok if get how yeah can out up now lol im when good got will its one your going there time see come want think dont
        too they about home later day here love really then him she her he work oh am still back well had tell need why some
        night sorry make today tomorrow where did been who more only or from right much said were school take say hey sure feel
        because way thing things people miss great nice bad again over fun happy sleep eat food lunch dinner movie music game
        phone call text pick house car bus train shop money pay card bank book class exam study boss office meeting week weekend
        monday friday morning evening birthday party friend friends mom dad brother sister baby dog cat weather rain cold hot sick
        doctor tired busy late early wait ready soon maybe probably actually anyway hope care believe remember forget thanks thank
        please welcome hello bye haha hahaha wow cool awesome crazy weird funny cute beautiful pretty big small new old little long
        short first last next every other same different another many few both most through around before after since until while
        """;

    public static string[] Phrases { get; } =
    [
        """
        click scan add download verify confirm claim transfer send deposit withdraw invest join register activate unlock update
        recover refund pay buy sell borrow apply urgent final official exclusive limited secret guaranteed free instant easy daily
        weekly remote online crypto bitcoin forex gold stock loan tax customs police bank account package delivery lottery prize
        gift visa passport insurance medicare social security support technical microsoft amazon paypal apple google netflix
        """,
        """
        your our the this link account wallet card code password identity number address payment money fee deposit profit
        return bonus reward commission task order group channel platform website application software screen device phone message
        email agent manager officer teacher expert broker adviser mentor friend fortune opportunity project program signal strategy
        robot mining staking pool token coin airdrop presale dividend interest principal balance statement invoice warrant notice
        """,
        """
        now today immediately within minutes hours before deadline only once again here below above via through using whatsapp
        telegram signal wechat zelle cashapp venmo wire gift cards usdt eth btc securely privately quickly safely directly first
        double triple hundred thousand million percent per day week month without risk experience collateral credit check
        """,
        "please guaranteed verified approved pending suspended locked expired required needed waiting ready available confirmed",
    ];
}
