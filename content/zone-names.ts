/** Names of places for zones that are named after another. */

/** Large places, and usual names, that the database does not name a zone after. */
export const alsoCalled: Readonly<Record<string, string>> = Object.fromEntries(
  (
    [
      [
        'America/New_York',
        'boston,washington,washington dc,miami,atlanta,philadelphia,orlando,pittsburgh,cleveland,charlotte,baltimore,nyc,new york city,eastern,eastern time,us eastern',
      ],
      [
        'America/Chicago',
        'houston,dallas,austin,san antonio,minneapolis,new orleans,st louis,nashville,milwaukee,kansas city,memphis,central time,us central',
      ],
      ['America/Denver', 'salt lake city,albuquerque,colorado springs,mountain time,us mountain'],
      [
        'America/Los_Angeles',
        'san francisco,seattle,san diego,san jose,sacramento,las vegas,silicon valley,california,sf,la,pacific time,us pacific',
      ],
      ['America/Toronto', 'montreal,ottawa,quebec,hamilton'],
      ['America/Edmonton', 'calgary'],
      ['America/Sao_Paulo', 'rio,rio de janeiro,brasilia'],
      ['America/Mexico_City', 'guadalajara'],
      ['America/Bogota', 'medellin,cali'],
      ['America/Guayaquil', 'quito'],
      [
        'Europe/Berlin',
        'munich,munchen,muenchen,hamburg,cologne,koln,koeln,frankfurt,stuttgart,dusseldorf,leipzig,dresden,nuremberg,hannover,bremen',
      ],
      ['Europe/Zurich', 'zurich,zuerich,geneva,genf,geneve,basel,bern,lausanne'],
      ['Europe/Vienna', 'wien,graz,salzburg,linz,innsbruck'],
      ['Europe/London', 'manchester,birmingham,edinburgh,glasgow,bristol,leeds,liverpool,cardiff,oxford'],
      ['Europe/Dublin', 'cork,galway'],
      ['Europe/Paris', 'lyon,marseille,toulouse,nice,bordeaux,lille,nantes,strasbourg'],
      ['Europe/Madrid', 'barcelona,valencia,seville,sevilla,bilbao,malaga'],
      ['Europe/Lisbon', 'lisboa,porto'],
      ['Europe/Rome', 'roma,milan,milano,turin,torino,naples,napoli,florence,venice,bologna'],
      ['Europe/Amsterdam', 'rotterdam,the hague,den haag,utrecht,eindhoven'],
      ['Europe/Brussels', 'antwerp,ghent,bruxelles'],
      ['Europe/Warsaw', 'krakow,cracow,wroclaw,gdansk,poznan,lodz,warszawa'],
      ['Europe/Prague', 'praha,brno'],
      ['Europe/Copenhagen', 'kobenhavn,aarhus'],
      ['Europe/Stockholm', 'gothenburg,goteborg,malmo'],
      ['Europe/Kyiv', 'kiev,lviv,odesa,odessa,kharkiv'],
      ['Europe/Moscow', 'saint petersburg,st petersburg,moskva'],
      ['Europe/Istanbul', 'ankara,izmir'],
      ['Asia/Jerusalem', 'tel aviv,haifa'],
      ['Asia/Dubai', 'abu dhabi'],
      ['Asia/Riyadh', 'jeddah'],
      [
        'Asia/Kolkata',
        'mumbai,bombay,delhi,new delhi,bangalore,bengaluru,chennai,madras,hyderabad,pune,ahmedabad,calcutta',
      ],
      ['Asia/Karachi', 'lahore,islamabad'],
      ['Asia/Shanghai', 'beijing,peking,shenzhen,guangzhou,hangzhou,chengdu'],
      ['Asia/Ho_Chi_Minh', 'saigon,hanoi,ho chi minh city'],
      ['Asia/Tokyo', 'osaka,kyoto,yokohama,nagoya'],
      ['Asia/Yangon', 'rangoon'],
      ['Asia/Seoul', 'busan'],
      ['Australia/Sydney', 'canberra'],
      ['Pacific/Auckland', 'wellington,christchurch'],
      ['Africa/Johannesburg', 'cape town,durban,pretoria'],
      ['Africa/Lagos', 'abuja'],
      ['Africa/Cairo', 'alexandria'],
      ['Africa/Casablanca', 'rabat,marrakesh'],
    ] as const
  ).flatMap(([zone, names]) => names.split(',').map((name) => [name, zone])),
);
