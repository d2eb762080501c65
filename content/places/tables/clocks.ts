/** Zones of a country that show the same time: `zone|country|usual name|abbreviations|minutes from UTC|the others|cities`. From @vvo/tzdb (MIT), tz database 2026f. Made by `npm run places`. */
export const clocks = `
Africa/Abidjan|CI|Greenwich Mean Time|GMT|0|Africa/Timbuktu|Abidjan;Abobo;Bouaké;Korhogo
Africa/Accra|GH|Greenwich Mean Time|GMT|0||Kumasi;Accra;Tamale;Takoradi
Africa/Addis_Ababa|ET|East Africa Time|EAT|180||Addis Ababa;Jijiga;Gonder;Mek'ele
Africa/Algiers|DZ|Central European Time|CET|60||Algiers;Oran;Constantine;Annaba
Africa/Asmara|ER|East Africa Time|EAT|180|Africa/Asmera|Asmara;Keren;Himora;Af’abet
Africa/Bamako|ML|Greenwich Mean Time|GMT|0||Bamako;Sikasso;Koutiala;Ségou
Africa/Bangui|CF|West Africa Time|WAT|60||Bangui;Bimbo;Bégoua;Carnot
Africa/Banjul|GM|Greenwich Mean Time|GMT|0||Serekunda;Brikama;Sukuta;Talinding
Africa/Bissau|GW|Greenwich Mean Time|GMT|0||Bissau;Gabú;Contumo;Reino de Bandim
Africa/Blantyre|MW|Central Africa Time|CAT|120||Lilongwe;Blantyre;Mzuzu;Zomba
Africa/Brazzaville|CG|West Africa Time|WAT|60||Brazzaville;Pointe-Noire;Dolisie;Nkayi
Africa/Bujumbura|BI|Central Africa Time|CAT|120||Bujumbura;Gitega;Ngozi;Mpanda
Africa/Cairo|EG|Eastern European Time|EET;EEST|120|Egypt|Cairo;Alexandria;Giza;Shubrā al Khaymah
Africa/Casablanca|MA|Western European Time|WET|0||Casablanca;Rabat;Fes;Tangier
Africa/Conakry|GN|Greenwich Mean Time|GMT|0||Conakry;Camayenne;Nzérékoré;Kankan
Africa/Dakar|SN|Greenwich Mean Time|GMT|0||Dakar;Pikine;Touba;Guédiawaye
Africa/Dar_es_Salaam|TZ|East Africa Time|EAT|180||Dar es Salaam;Mwanza;Dodoma;Zanzibar
Africa/Djibouti|DJ|East Africa Time|EAT|180||Djibouti;Balbala;Ali Sabih;Dikhil
Africa/Douala|CM|West Africa Time|WAT|60||Douala;Yaoundé;Bamenda;Bafoussam
Africa/El_Aaiun|EH|Western European Time|WET|0||Laayoune;Dakhla;Boujdour;El Marsa
Africa/Freetown|SL|Greenwich Mean Time|GMT|0||Freetown;Kenema;Bo;Koidu
Africa/Gaborone|BW|Central Africa Time|CAT|120||Gaborone;Francistown;Mogoditshane;Maun
Africa/Harare|ZW|Central Africa Time|CAT|120||Harare;Bulawayo;Chitungwiza;Mutare
Africa/Johannesburg|ZA|South Africa Time|SAST|120||Johannesburg;Cape Town;Durban;Pretoria
Africa/Juba|SS|Central Africa Time|CAT|120||Juba;Winejok;Yei;Malakal
Africa/Kampala|UG|East Africa Time|EAT|180||Kampala;Nansana;Kira;Bunamwaya
Africa/Khartoum|SD|Central Africa Time|CAT|120||Khartoum;Omdurman;Khartoum North;Nyala
Africa/Kigali|RW|Central Africa Time|CAT|120||Kigali;Gisenyi;Musanze;Nyagatare
Africa/Kinshasa|CD|West Africa Time|WAT|60||Kinshasa;Kikwit;Masina;Mbandaka
Africa/Lagos|NG|West Africa Time|WAT|60||Lagos;Kano;Ibadan;Abuja
Africa/Libreville|GA|West Africa Time|WAT|60||Libreville;Port-Gentil;Franceville;Owendo
Africa/Lome|TG|Greenwich Mean Time|GMT|0||Lomé;Sokodé;Kara;Atakpamé
Africa/Luanda|AO|West Africa Time|WAT|60||Luanda;Mulenvos;Viana;Kikolo
Africa/Lubumbashi|CD|Central Africa Time|CAT|120||Lubumbashi;Mbuji-Mayi;Kisangani;Kananga
Africa/Lusaka|ZM|Central Africa Time|CAT|120||Lusaka;Kitwe;Ndola;Chipata
Africa/Malabo|GQ|West Africa Time|WAT|60||Bata;Malabo;Ebebiyin;Añisoc
Africa/Maputo|MZ|Central Africa Time|CAT|120||Maputo;Matola;Nampula;Beira
Africa/Maseru|LS|South Africa Time|SAST|120||Maseru;Maputsoe;Mohale's Hoek;Mafeteng
Africa/Mbabane|SZ|South Africa Time|SAST|120||Manzini;Mbabane;Lobamba
Africa/Mogadishu|SO|East Africa Time|EAT|180||Mogadishu;Borama;Hargeysa;Berbera
Africa/Monrovia|LR|Greenwich Mean Time|GMT|0||Monrovia;Gbarnga;Buchanan;Ganta
Africa/Nairobi|KE|East Africa Time|EAT|180||Nairobi;Kakamega;Mombasa;Nakuru
Africa/Ndjamena|TD|West Africa Time|WAT|60||N'Djamena;Moundou;Abéché;Sarh
Africa/Niamey|NE|West Africa Time|WAT|60||Niamey;Maradi;Zinder;Tahoua
Africa/Nouakchott|MR|Greenwich Mean Time|GMT|0||Nouakchott;Nouadhibou;Kiffa;Dar Naim
Africa/Ouagadougou|BF|Greenwich Mean Time|GMT|0||Ouagadougou;Bobo-Dioulasso;Koudougou;Saaba
Africa/Porto-Novo|BJ|West Africa Time|WAT|60||Cotonou;Abomey-Calavi;Porto-Novo;Parakou
Africa/Sao_Tome|ST|Greenwich Mean Time|GMT|0||São Tomé
Africa/Tripoli|LY|Eastern European Time|EET|120|Libya|Tripoli;Benghazi;Misratah;Zliten
Africa/Tunis|TN|Central European Time|CET|60||Tunis;Sfax;Sousse;Sukrah
Africa/Windhoek|NA|Central Africa Time|CAT|120||Windhoek;Rundu;Walvis Bay;Swakopmund
America/Adak|US|Hawaii-Aleutian Time|HST;HDT|-600|America/Atka;US/Aleutian|Adak
America/Anchorage|US|Alaska Time|AKST;AKDT|-540|America/Juneau;America/Metlakatla;America/Nome;America/Sitka;America/Yakutat;US/Alaska|Anchorage;Fairbanks;Juneau;Eagle River
America/Anguilla|AI|Atlantic Time|AST|-240||The Valley
America/Antigua|AG|Atlantic Time|AST|-240||Saint John’s
America/Argentina/Buenos_Aires|AR|Argentina Time|ART|-180|America/Argentina/Catamarca;America/Argentina/Cordoba;America/Argentina/Jujuy;America/Argentina/La_Rioja;America/Argentina/Mendoza;America/Argentina/Rio_Gallegos;America/Argentina/Salta;America/Argentina/San_Juan;America/Argentina/San_Luis;America/Argentina/Tucuman;America/Argentina/Ushuaia;America/Argentina/ComodRivadavia;America/Buenos_Aires;America/Catamarca;America/Cordoba;America/Jujuy;America/Mendoza;America/Rosario|Buenos Aires;Córdoba;Rosario;Mar del Plata
America/Aruba|AW|Atlantic Time|AST|-240||Oranjestad;Noord;Tanki Leendert;Santa Cruz
America/Asuncion|PY|Paraguay Time|PYT|-180||Asunción;Ciudad del Este;San Lorenzo;Capiatá
America/Atikokan|CA|Eastern Time|EST|-300||Atikokan
America/Barbados|BB|Atlantic Time|AST|-240||Bridgetown
America/Belize|BZ|Central Time|CST|-360||Belize City;San Ignacio;San Pedro;Orange Walk
America/Blanc-Sablon|CA|Atlantic Time|AST|-240||Blanc-Sablon
America/Bogota|CO|Colombia Time|COT|-300||Bogotá;Cali;Medellín;Barranquilla
America/Cambridge_Bay|CA|Mountain Time|MST;MDT|-420||Cambridge Bay
America/Cancun|MX|Eastern Time|EST|-300||Cancún;Chetumal;Playa del Carmen;Cozumel
America/Caracas|VE|Venezuela Time|VET|-240||Caracas;Maracaibo;Valencia;Barquisimeto
America/Cayenne|GF|French Guiana Time|GFT|-180||Cayenne;Matoury;Saint-Laurent-du-Maroni;Kourou
America/Cayman|KY|Eastern Time|EST|-300||George Town;West Bay
America/Chicago|US|Central Time|CST;CDT|-360|America/Indiana/Knox;America/Indiana/Tell_City;America/Menominee;America/North_Dakota/Beulah;America/North_Dakota/Center;America/North_Dakota/New_Salem;America/Knox_IN;US/Central;US/Indiana-Starke;CST6CDT|Chicago;Houston;San Antonio;Dallas
America/Ciudad_Juarez|MX|Mountain Time|MST;MDT|-420||Ciudad Juárez
America/Costa_Rica|CR|Central Time|CST|-360||San José;Limón;Alajuela;Liberia
America/Curacao|CW|Atlantic Time|AST|-240||Willemstad;Bandariba
America/Danmarkshavn|GL|Greenwich Mean Time|GMT|0||Danmarkshavn
America/Denver|US|Mountain Time|MST;MDT|-420|America/Boise;America/Shiprock;Navajo;US/Mountain;MST7MDT|Denver;El Paso;Albuquerque;Colorado Springs
America/Dominica|DM|Atlantic Time|AST|-240||Roseau
America/Edmonton|CA|Mountain Time|CST|-360|America/Inuvik;America/Yellowknife;Canada/Mountain|Calgary;Edmonton;Lethbridge;Red Deer
America/El_Salvador|SV|Central Time|CST|-360||San Salvador;Soyapango;San Miguel;Santa Ana
America/Grand_Turk|TC|Eastern Time|EST;EDT|-300||Providenciales;Cockburn Town
America/Grenada|GD|Atlantic Time|AST|-240||Saint George's
America/Guadeloupe|GP|Atlantic Time|AST|-240||Les Abymes;Baie-Mahault;Le Gosier;Petit-Bourg
America/Guatemala|GT|Central Time|CST|-360||Guatemala City;Villa Nueva;Mixco;Cobán
America/Guayaquil|EC|Ecuador Time|ECT|-300||Quito;Guayaquil;Cuenca;Santo Domingo de los Colorados
America/Guyana|GY|Guyana Time|GYT|-240||Georgetown;Linden;New Amsterdam
America/Halifax|CA|Atlantic Time|AST;ADT|-240|America/Glace_Bay;America/Goose_Bay;America/Moncton;Canada/Atlantic|Halifax;Sydney;Dartmouth;Moncton
America/Havana|CU|Cuba Time|CDT|-240|Cuba|Havana;Santiago de Cuba;Camagüey;Holguín
America/Hermosillo|MX|Mexican Pacific Time|MST|-420|America/Mazatlan;Mexico/BajaSur|Hermosillo;Culiacán;Mazatlán;Tepic
America/Jamaica|JM|Eastern Time|EST|-300|Jamaica|Kingston;Spanish Town;Portmore;Montego Bay
America/Kralendijk|BQ|Atlantic Time|AST|-240||Kralendijk
America/La_Paz|BO|Bolivia Time|BOT|-240||La Paz;Santa Cruz de la Sierra;Cochabamba;Sucre
America/Lima|PE|Peru Time|PET|-300||Lima;Callao;Arequipa;Trujillo
America/Los_Angeles|US|Pacific Time|PST;PDT|-480|US/Pacific;PST8PDT|Los Angeles;San Diego;San Jose;San Francisco
America/Lower_Princes|SX|Atlantic Time|AST|-240||Philipsburg
America/Managua|NI|Central Time|CST|-360||Managua;León;Masaya;Chinandega
America/Manaus|BR|Amazon Time|AMT|-240|America/Boa_Vista;America/Campo_Grande;America/Cuiaba;America/Porto_Velho;Brazil/West|Manaus;Campo Grande;Cuiabá;Porto Velho
America/Marigot|MF|Atlantic Time|AST|-240||Marigot
America/Martinique|MQ|Atlantic Time|AST|-240||Fort-de-France;Le Lamentin;Le Robert;Sainte-Marie
America/Matamoros|MX|Central Time|CST;CDT|-360|America/Ojinaga|Reynosa;Heroica Matamoros;Nuevo Laredo;Ciudad Acuña
America/Mexico_City|MX|Central Time|CST|-360|America/Bahia_Banderas;America/Chihuahua;America/Merida;America/Monterrey;Mexico/General|Mexico City;Iztapalapa;Puebla;Ecatepec de Morelos
America/Miquelon|PM|St. Pierre & Miquelon Time|PMST;PMDT|-180||Saint-Pierre
America/Montevideo|UY|Uruguay Time|UYT|-180||Montevideo;Salto;Maldonado;Rivera
America/Montserrat|MS|Atlantic Time|AST|-240||Brades;Plymouth
America/Nassau|BS|Eastern Time|EST;EDT|-300||Nassau;Lucaya;Freeport;Killarney
America/New_York|US|Eastern Time|EST;EDT|-300|America/Detroit;America/Indiana/Indianapolis;America/Indiana/Marengo;America/Indiana/Petersburg;America/Indiana/Vevay;America/Indiana/Vincennes;America/Indiana/Winamac;America/Kentucky/Louisville;America/Kentucky/Monticello;America/Fort_Wayne;America/Indianapolis;America/Louisville;US/East-Indiana;US/Eastern;US/Michigan;EST5EDT|New York City;Brooklyn;Queens;Philadelphia
America/Noronha|BR|Fernando de Noronha Time|FNT|-120|Brazil/DeNoronha|Noronha
America/Nuuk|GL|Greenland Time|WGT;WGST|-120|America/Scoresbysund;America/Godthab|Nuuk;Scoresbysund
America/Panama|PA|Eastern Time|EST|-300|America/Coral_Harbour;EST|Panama City;San Miguelito;Juan Díaz;David
America/Paramaribo|SR|Suriname Time|SRT|-180||Paramaribo;Lelydorp
America/Phoenix|US|Mountain Time|MST|-420|MST;US/Arizona|Phoenix;Tucson;Mesa;Chandler
America/Port-au-Prince|HT|Eastern Time|EST;EDT|-300||Port-au-Prince;Carrefour;Delmas;Pétionville
America/Port_of_Spain|TT|Atlantic Time|AST|-240||Chaguanas;Mon Repos;San Fernando;Port of Spain
America/Puerto_Rico|PR|Atlantic Time|AST|-240||San Juan;Bayamón;Carolina;Ponce
America/Punta_Arenas|CL|Chile Time|CLT|-180|America/Coyhaique|Punta Arenas;Coyhaique;Puerto Natales;Puerto Aysén
America/Regina|CA|Central Time|CST|-360|America/Swift_Current;Canada/Saskatchewan|Saskatoon;Regina;Prince Albert;Moose Jaw
America/Resolute|CA|Central Time|CST;CDT|-360|America/Rankin_Inlet|Resolute;Rankin Inlet
America/Rio_Branco|BR|Acre Time|ACT|-300|America/Eirunepe;America/Porto_Acre;Brazil/Acre|Rio Branco;Cruzeiro do Sul;Sena Madureira;Benjamin Constant
America/Santiago|CL|Chile Time|CLT;CLST|-240|Chile/Continental|Santiago;Puente Alto;Maipú;Antofagasta
America/Santo_Domingo|DO|Atlantic Time|AST|-240||Santo Domingo;Santiago de los Caballeros;Santo Domingo Oeste;Santo Domingo Este
America/Sao_Paulo|BR|Brasilia Time|BRT|-180|America/Araguaina;America/Bahia;America/Belem;America/Fortaleza;America/Maceio;America/Recife;America/Santarem;Brazil/East|São Paulo;Rio de Janeiro;Belo Horizonte;Salvador
America/St_Barthelemy|BL|Atlantic Time|AST|-240||Gustavia
America/St_Johns|CA|Newfoundland Time|NST;NDT|-210|Canada/Newfoundland|St. John's;Conception Bay South;Paradise;Mount Pearl
America/St_Kitts|KN|Atlantic Time|AST|-240||Basseterre
America/St_Lucia|LC|Atlantic Time|AST|-240||Gros Islet;Castries
America/St_Thomas|VI|Atlantic Time|AST|-240|America/Virgin|Saint Croix;Charlotte Amalie
America/St_Vincent|VC|Atlantic Time|AST|-240||Kingstown;Calliaqua
America/Tegucigalpa|HN|Central Time|CST|-360||Tegucigalpa;San Pedro Sula;Danlí;La Ceiba
America/Thule|GL|Atlantic Time|AST;ADT|-240||Thule
America/Tijuana|MX|Pacific Time|PST;PDT|-480|America/Ensenada;America/Santa_Isabel;Mexico/BajaNorte|Tijuana;Mexicali;Ensenada;Rosarito
America/Toronto|CA|Eastern Time|EST;EDT|-300|America/Iqaluit;America/Montreal;America/Nipigon;America/Pangnirtung;America/Thunder_Bay;Canada/Eastern|Toronto;Montréal;Ottawa;Mississauga
America/Tortola|VG|Atlantic Time|AST|-240||Road Town
America/Vancouver|CA|Pacific Time|MST|-420|Canada/Pacific|Vancouver;Surrey;Victoria;Burnaby
America/Whitehorse|CA|Yukon Time|MST|-420|America/Creston;America/Dawson;America/Dawson_Creek;America/Fort_Nelson;Canada/Yukon|Whitehorse;Fort St. John;Creston;Fort Nelson
America/Winnipeg|CA|Central Time|EST|-300|America/Rainy_River;Canada/Central|Winnipeg;Brandon;Steinbach;Kenora
Antarctica/Casey|AQ|Australian Western Time|AWST|480||Casey
Antarctica/Davis|AQ|Davis Time|DAVT|420||Davis
Antarctica/DumontDUrville|AQ|Dumont d’Urville Time|DDUT|600||DumontDUrville
Antarctica/Mawson|AQ|Mawson Time|MAWT|300|Antarctica/Vostok|Mawson;Vostok
Antarctica/McMurdo|AQ|New Zealand Time|NZST;NZDT|720||McMurdo
Antarctica/Palmer|AQ|Chile Time|CLT|-180|Antarctica/Rothera|Palmer;Rothera
Antarctica/Syowa|AQ|Syowa Time|SYOT|180||Syowa
Antarctica/Troll|AQ|Troll Station Time|GMT;GMT+2|0||Troll
Arctic/Longyearbyen|SJ|Central European Time|CET;CEST|60||Longyearbyen
Asia/Aden|YE|Arabian Time|AST|180||Sanaa;Aden;Taiz;Ibb
Asia/Almaty|KZ|Kazakhstan Time|GMT+5|300|Asia/Aqtau;Asia/Aqtobe;Asia/Atyrau;Asia/Oral;Asia/Qostanay;Asia/Qyzylorda|Almaty;Astana;Shymkent;Aktobe
Asia/Amman|JO|Jordan Time|GMT+3|180||Amman;Zarqa;Irbid;Russeifa
Asia/Ashgabat|TM|Turkmenistan Time|TMT|300|Asia/Ashkhabad|Ashgabat;Türkmenabat;Daşoguz;Mary
Asia/Baghdad|IQ|Arabian Time|AST|180||Baghdad;Mosul;Erbil;Basrah
Asia/Bahrain|BH|Arabian Time|AST|180||Al Muharraq;Manama;Madīnat Ḩamad;Ar Rifā‘
Asia/Baku|AZ|Azerbaijan Time|AZT|240||Baku;Sumgayit;Ganja;Khirdalan
Asia/Bangkok|TH|Indochina Time|ICT|420||Bangkok;Samut Prakan;Mueang Nonthaburi;Chon Buri
Asia/Beirut|LB|Eastern European Time|EET;EEST|120||Beirut;Tripoli;Sidon;Tyre
Asia/Bishkek|KG|Kyrgyzstan Time|KGT|360||Bishkek;Osh;Manas;Karakol
Asia/Brunei|BN|Brunei Time|BNT|480||Bandar Seri Begawan;Sengkurong;Mentiri;Kuala Belait
Asia/Chita|RU|Yakutsk Time|YAKT|540|Asia/Khandyga;Asia/Yakutsk|Chita;Yakutsk;Blagoveshchensk;Belogorsk
Asia/Colombo|LK|India Time|IST|330||Colombo;Dehiwala-Mount Lavinia;Maharagama;Jaffna
Asia/Damascus|SY|Syria Time|GMT+3|180||Aleppo;Damascus;Homs;Latakia
Asia/Dhaka|BD|Bangladesh Time|BST|360|Asia/Dacca|Dhaka;Chattogram;Gazipur;Khulna
Asia/Dili|TL|Timor-Leste Time|TLT|540||Dili;Maliana;Suai;Likisá
Asia/Dubai|AE|Gulf Time|GST|240||Dubai;Abu Dhabi;Sharjah;Al Ain City
Asia/Dushanbe|TJ|Tajikistan Time|TJT|300||Dushanbe;Isfara;Istaravshan;Kŭlob
Asia/Gaza|PS|Eastern European Time|EET;EEST|120|Asia/Hebron|Gaza;Khān Yūnis;Jabālyā;Hebron
Asia/Ho_Chi_Minh|VN|Indochina Time|ICT|420|Asia/Saigon|Ho Chi Minh City;Hanoi;Haiphong;Cần Thơ
Asia/Hong_Kong|HK|Hong Kong Time|HKT|480|Hongkong|Hong Kong;Victoria;Tuen Mun;Sha Tin
Asia/Hovd|MN|Khovd Time|HOVT|420||Ulaangom;Khovd;Ölgii;Altai
Asia/Irkutsk|RU|Irkutsk Time|IRKT|480||Irkutsk;Ulan-Ude;Bratsk;Angarsk
Asia/Jakarta|ID|Western Indonesia Time|WIB|420|Asia/Pontianak|Jakarta;Surabaya;Bekasi;Bandung
Asia/Jayapura|ID|Eastern Indonesia Time|WIT|540||Jayapura;Ambon;Sorong;Ternate
Asia/Jerusalem|IL|Israel Time|IST;IDT|120|Asia/Tel_Aviv;Israel|Jerusalem;Tel Aviv;Haifa;Rishon LeTsiyyon
Asia/Kabul|AF|Afghanistan Time|AFT|270||Kabul;Herāt;Mazār-e Sharīf;Kandahār
Asia/Kamchatka|RU|Kamchatka Time|PETT|720|Asia/Anadyr|Petropavlovsk-Kamchatsky;Yelizovo;Vilyuchinsk;Anadyr
Asia/Karachi|PK|Pakistan Time|PKT|300||Lahore;Karachi;Peshawar;Faisalabad
Asia/Kathmandu|NP|Nepal Time|NPT|345|Asia/Katmandu|Kathmandu;Pokhara;Bharatpur;Pātan
Asia/Kolkata|IN|India Time|IST|330|Asia/Calcutta|Mumbai;Delhi;Bengaluru;Hyderabad
Asia/Kuala_Lumpur|MY|Malaysia Time|MYT|480|Asia/Kuching|Kuala Lumpur;Johor Bahru;Kampung Baru Subang;Petaling Jaya
Asia/Kuwait|KW|Arabian Time|AST|180||Al Aḩmadī;Ḩawallī;Şabāḩ as Sālim;Al Farwānīyah
Asia/Macau|MO|China Time|CST|480|Asia/Macao|Macau;Taipa;Sé;Luhuan
Asia/Makassar|ID|Central Indonesia Time|WITA|480|Asia/Ujung_Pandang|Makassar;Samarinda;Balikpapan;Denpasar
Asia/Manila|PH|Philippine Time|PST|480||Quezon City;Davao;Caloocan;Manila
Asia/Muscat|OM|Gulf Time|GST|240||Muscat;Seeb;Bawshar;‘Ibrī
Asia/Nicosia|CY|Eastern European Time|EET;EEST|120|Asia/Famagusta;Europe/Nicosia|Nicosia;Limassol;Larnaca;Stróvolos
Asia/Novosibirsk|RU|Krasnoyarsk Time|KRAT|420|Asia/Barnaul;Asia/Krasnoyarsk;Asia/Novokuznetsk;Asia/Tomsk|Novosibirsk;Krasnoyarsk;Barnaul;Tomsk
Asia/Omsk|RU|Omsk Time|OMST|360||Omsk;Tara;Kalachinsk;Isil’kul’
Asia/Phnom_Penh|KH|Indochina Time|ICT|420||Phnom Penh;Takeo;Siem Reap;Battambang
Asia/Pyongyang|KP|Korean Time|KST|540||Pyongyang;Hamhŭng;Namp’o;Sunch’ŏn
Asia/Qatar|QA|Arabian Time|AST|180||Doha;Ar Rayyān;Lusail;Az̧ Z̧a‘āyin
Asia/Riyadh|SA|Arabian Time|AST|180||Jeddah;Riyadh;Makkah;Madinah
Asia/Sakhalin|RU|Magadan Time|MAGT|660|Asia/Magadan;Asia/Srednekolymsk|Yuzhno-Sakhalinsk;Magadan;Korsakov;Kholmsk
Asia/Seoul|KR|Korean Time|KST|540|ROK|Seoul;Busan;Incheon;Daegu
Asia/Shanghai|CN|China Time|CST|480|Asia/Chongqing;Asia/Chungking;Asia/Harbin;PRC|Shanghai;Chongqing;Chengdu;Beijing
Asia/Singapore|SG|Singapore Time|SGT|480|Singapore|Singapore;Ulu Bedok;Bedok New Town;Sengkang New Town
Asia/Taipei|TW|Taiwan Time|CST|480|ROC|Taipei;New Taipei City;Taichung;Kaohsiung
Asia/Tashkent|UZ|Uzbekistan Time|UZT|300|Asia/Samarkand|Tashkent;Andijon;Namangan;Samarkand
Asia/Tbilisi|GE|Georgia Time|GET|240||Tbilisi;Batumi;Kutaisi;Rustavi
Asia/Tehran|IR|Iran Time|IRST|210|Iran|Tehran;Mashhad;Isfahan;Karaj
Asia/Thimphu|BT|Bhutan Time|BTT|360|Asia/Thimbu|Thimphu;Phuntsholing;Tsirang;Punākha
Asia/Tokyo|JP|Japan Time|JST|540|Japan|Tokyo;Yokohama;Osaka;Nagoya
Asia/Ulaanbaatar|MN|Ulaanbaatar Time|ULAT|480|Asia/Choibalsan;Asia/Ulan_Bator|Ulan Bator;Erdenet;Darhan;Choibalsan
Asia/Urumqi|CN|China Time|CST|360|Asia/Kashgar|Ürümqi;Shihezi;Korla;Aqsu
Asia/Vientiane|LA|Indochina Time|ICT|420||Vientiane;Savannakhet;Thakhèk;Pakse
Asia/Vladivostok|RU|Vladivostok Time|VLAT|600|Asia/Ust-Nera|Khabarovsk;Vladivostok;Komsomolsk-on-Amur;Ussuriysk
Asia/Yangon|MM|Myanmar Time|MMT|390|Asia/Rangoon|Yangon;Mandalay;Nay Pyi Taw;Hlaingthaya
Asia/Yekaterinburg|RU|Yekaterinburg Time|YEKT|300||Yekaterinburg;Chelyabinsk;Ufa;Perm
Asia/Yerevan|AM|Armenia Time|AMT|240||Yerevan;Gyumri;Vanadzor;Abovyan
Atlantic/Azores|PT|Azores Time|AZOT;AZOST|-60||Ponta Delgada
Atlantic/Bermuda|BM|Atlantic Time|AST;ADT|-240||Hamilton
Atlantic/Canary|ES|Western European Time|WET;WEST|0||Las Palmas de Gran Canaria;Santa Cruz de Tenerife;La Laguna;Telde
Atlantic/Cape_Verde|CV|Cape Verde Time|CVT|-60||Praia;Mindelo;Espargos;Assomada
Atlantic/Faroe|FO|Western European Time|WET;WEST|0|Atlantic/Faeroe|Tórshavn
Atlantic/Reykjavik|IS|Greenwich Mean Time|GMT|0|Iceland|Reykjavík;Kópavogur;Hafnarfjörður;Reykjanesbær
Atlantic/South_Georgia|GS|South Georgia Time|GST|-120||Grytviken
Atlantic/St_Helena|SH|Greenwich Mean Time|GMT|0||Jamestown
Atlantic/Stanley|FK|Falkland Islands Time|FKST|-180||Stanley
Australia/Adelaide|AU|Australian Central Time|ACST;ACDT|570|Australia/Broken_Hill;Australia/South;Australia/Yancowinna|Adelaide;Adelaide Hills;Mount Gambier;Mount Barker
Australia/Brisbane|AU|Australian Eastern Time|AEST|600|Australia/Lindeman;Australia/Queensland|Brisbane;Gold Coast;Sunshine Coast;Logan City
Australia/Darwin|AU|Australian Central Time|ACST|570|Australia/North|Darwin;Palmerston;Alice Springs
Australia/Eucla|AU|Australian Central Western Time|ACWST|525||Eucla
Australia/Lord_Howe|AU|Lord Howe Time|LHST;LHDT|630|Australia/LHI|Lord Howe
Australia/Perth|AU|Australian Western Time|AWST|480|Australia/West|Perth;Mandurah;Bunbury;Geraldton
Australia/Sydney|AU|Australian Eastern Time|AEST;AEDT|600|Antarctica/Macquarie;Australia/Hobart;Australia/Melbourne;Australia/ACT;Australia/Canberra;Australia/Currie;Australia/NSW;Australia/Tasmania;Australia/Victoria|Sydney;Melbourne;Newcastle;Canberra
Europe/Amsterdam|NL|Central European Time|CET;CEST|60||Rotterdam;Amsterdam;The Hague;Utrecht
Europe/Andorra|AD|Central European Time|CET;CEST|60||Andorra la Vella;les Escaldes
Europe/Athens|GR|Eastern European Time|EET;EEST|120|EET|Athens;Thessaloníki;Pátra;Piraeus
Europe/Belgrade|RS|Central European Time|CET;CEST|60||Belgrade;Niš;Novi Sad;Novi Beograd
Europe/Berlin|DE|Central European Time|CET;CEST|60|Europe/Busingen;Atlantic/Jan_Mayen|Berlin;Hamburg;Munich;Köln
Europe/Bratislava|SK|Central European Time|CET;CEST|60||Bratislava;Košice;Petržalka;Nitra
Europe/Brussels|BE|Central European Time|CET;CEST|60|CET;MET|Brussels;Antwerp;Gent;Charleroi
Europe/Bucharest|RO|Eastern European Time|EET;EEST|120||Bucharest;Iaşi;Constanţa;Cluj-Napoca
Europe/Budapest|HU|Central European Time|CET;CEST|60||Budapest;Debrecen;Szeged;Miskolc
Europe/Chisinau|MD|Eastern European Time|EET;EEST|120|Europe/Tiraspol|Chisinau;Tiraspol;Bălţi;Bender
Europe/Copenhagen|DK|Central European Time|CET;CEST|60||Copenhagen;Århus;Odense;Aalborg
Europe/Dublin|IE|Ireland Time|GMT;IST|0|Eire|Dublin;Cork;Limerick;Galway
Europe/Gibraltar|GI|Central European Time|CET;CEST|60||Gibraltar
Europe/Guernsey|GG|Guernsey Time|GMT;BST|0||Saint Peter Port
Europe/Helsinki|FI|Eastern European Time|EET;EEST|120||Helsinki;Espoo;Tampere;Vantaa
Europe/Isle_of_Man|IM|Isle of Man Time|GMT;BST|0||Douglas
Europe/Istanbul|TR|Türkiye Time|TRT|180|Asia/Istanbul;Turkey|Istanbul;Ankara;Bursa;İzmir
Europe/Jersey|JE|Jersey Time|GMT;BST|0||Saint Helier
Europe/Kaliningrad|RU|Eastern European Time|EET|120||Kaliningrad;Chernyakhovsk;Sovetsk;Baltiysk
Europe/Kyiv|UA|Eastern European Time|EET;EEST|120|Europe/Kiev;Europe/Uzhgorod;Europe/Zaporozhye|Kyiv;Kharkiv;Odesa;Dnipro
Europe/Lisbon|PT|Western European Time|WET;WEST|0|Atlantic/Madeira;Portugal;WET|Lisbon;Porto;Braga;Amadora
Europe/Ljubljana|SI|Central European Time|CET;CEST|60||Ljubljana;Maribor;Celje;Kranj
Europe/London|GB|United Kingdom Time|GMT;BST|0|Europe/Belfast;GB;GB-Eire|London;Birmingham;Glasgow;Manchester
Europe/Luxembourg|LU|Central European Time|CET;CEST|60||Luxembourg;Esch-sur-Alzette;Dudelange
Europe/Madrid|ES|Central European Time|CET;CEST|60|Africa/Ceuta|Madrid;Barcelona;Valencia;Zaragoza
Europe/Malta|MT|Central European Time|CET;CEST|60||San Pawl il-Baħar;Birkirkara;Mosta;Sliema
Europe/Mariehamn|AX|Eastern European Time|EET;EEST|120||Mariehamn
Europe/Minsk|BY|Moscow Time|MSK|180||Minsk;Homyel';Hrodna;Vitebsk
Europe/Monaco|MC|Central European Time|CET;CEST|60||Monaco
Europe/Moscow|RU|Moscow Time|MSK|180|Europe/Kirov;Europe/Volgograd;W-SU|Moscow;Saint Petersburg;Nizhniy Novgorod;Kazan
Europe/Oslo|NO|Central European Time|CET;CEST|60||Oslo;Bergen;Trondheim;Stavanger
Europe/Paris|FR|Central European Time|CET;CEST|60||Paris;Marseille;Lyon;Toulouse
Europe/Podgorica|ME|Central European Time|CET;CEST|60||Podgorica;Nikšić;Herceg Novi;Pljevlja
Europe/Prague|CZ|Central European Time|CET;CEST|60||Prague;Brno;Ostrava;Pilsen
Europe/Riga|LV|Eastern European Time|EET;EEST|120||Riga;Daugavpils;Liepāja;Jelgava
Europe/Rome|IT|Central European Time|CET;CEST|60||Rome;Milan;Naples;Turin
Europe/Samara|RU|Samara Time|SAMT|240|Europe/Astrakhan;Europe/Saratov;Europe/Ulyanovsk|Samara;Saratov;Tolyatti;Izhevsk
Europe/San_Marino|SM|Central European Time|CET;CEST|60||San Marino
Europe/Sarajevo|BA|Central European Time|CET;CEST|60||Sarajevo;Banja Luka;Zenica;Tuzla
Europe/Simferopol|UA|Moscow Time|MSK|180||Sevastopol;Simferopol;Kerch;Yevpatoriya
Europe/Skopje|MK|Central European Time|CET;CEST|60||Skopje;Kumanovo;Prilep;Bitola
Europe/Sofia|BG|Eastern European Time|EET;EEST|120||Sofia;Plovdiv;Varna;Burgas
Europe/Stockholm|SE|Central European Time|CET;CEST|60||Stockholm;Gothenburg;Malmö;Uppsala
Europe/Tallinn|EE|Eastern European Time|EET;EEST|120||Tallinn;Tartu;Narva;Pärnu
Europe/Tirane|AL|Central European Time|CET;CEST|60||Tirana;Durrës;Vlorë;Elbasan
Europe/Vaduz|LI|Central European Time|CET;CEST|60||Vaduz
Europe/Vatican|VA|Central European Time|CET;CEST|60||Vatican City
Europe/Vienna|AT|Central European Time|CET;CEST|60||Vienna;Graz;Linz;Salzburg
Europe/Vilnius|LT|Eastern European Time|EET;EEST|120||Vilnius;Kaunas;Klaipėda;Šiauliai
Europe/Warsaw|PL|Central European Time|CET;CEST|60|Poland|Warsaw;Kraków;Wrocław;Łódź
Europe/Zagreb|HR|Central European Time|CET;CEST|60||Zagreb;Split;Rijeka;Osijek
Europe/Zurich|CH|Central European Time|CET;CEST|60||Zürich;Geneva;Basel;Lausanne
Indian/Antananarivo|MG|East Africa Time|EAT|180||Antananarivo;Toamasina;Antsirabe;Mahajanga
Indian/Chagos|IO|Indian Ocean Time|IOT|360||Chagos
Indian/Christmas|CX|Christmas Island Time|CXT|420||Flying Fish Cove
Indian/Cocos|CC|Cocos Islands Time|CCT|390||West Island
Indian/Comoro|KM|East Africa Time|EAT|180||Moroni;Moutsamoudou;Fomboni
Indian/Kerguelen|TF|French Southern & Antarctic Time|FSAT|300||Port-aux-Français
Indian/Mahe|SC|Seychelles Time|SCT|240||Victoria
Indian/Maldives|MV|Maldives Time|MVT|300||Male
Indian/Mauritius|MU|Mauritius Time|MUT|240||Port Louis;Vacoas;Beau Bassin-Rose Hill;Curepipe
Indian/Mayotte|YT|East Africa Time|EAT|180||Mamoudzou;Koungou;Labattoir;Kaouéni
Indian/Reunion|RE|Réunion Time|RET|240||Saint-Denis;Saint-Paul;Saint-Pierre;Le Tampon
Pacific/Apia|WS|Samoa Time|WST|780||Apia
Pacific/Auckland|NZ|New Zealand Time|NZST;NZDT|720|Antarctica/South_Pole;NZ|Auckland;Christchurch;Wellington;Manukau City
Pacific/Bougainville|PG|Bougainville Time|BST|660||Arawa
Pacific/Chatham|NZ|Chatham Time|CHAST;CHADT|765|NZ-CHAT|Chatham
Pacific/Chuuk|FM|Chuuk Time|CHUT|600|Pacific/Truk|Chuuk
Pacific/Easter|CL|Easter Island Time|EAST;EASST|-360|Chile/EasterIsland|Easter
Pacific/Efate|VU|Vanuatu Time|VUT|660||Port-Vila
Pacific/Fakaofo|TK|Tokelau Time|TKT|780||Fakaofo
Pacific/Fiji|FJ|Fiji Time|FJT|720||Nasinu;Suva;Lautoka;Nadi
Pacific/Funafuti|TV|Tuvalu Time|TVT|720||Funafuti
Pacific/Galapagos|EC|Galapagos Time|GALT|-360||Galapagos
Pacific/Gambier|PF|Gambier Time|GAMT|-540||Gambier
Pacific/Guadalcanal|SB|Solomon Islands Time|SBT|660||Honiara;Tandai;Malango
Pacific/Guam|GU|Chamorro Time|ChST|600||Dededo Village;Yigo Village;Tamuning-Tumon-Harmon Village;Mangilao Village
Pacific/Honolulu|US|Hawaii-Aleutian Time|HST|-600|HST;Pacific/Johnston;US/Hawaii|Honolulu;East Honolulu;Pearl City;Makakilo Kapolei Honokai Hale
Pacific/Kanton|KI|Phoenix Islands Time|PHOT|780|Pacific/Enderbury|Kanton
Pacific/Kiritimati|KI|Line Islands Time|LINT|840||Kiritimati
Pacific/Kosrae|FM|Kosrae Time|KOST|660|Pacific/Pohnpei;Pacific/Ponape|Kosrae;Palikir
Pacific/Majuro|MH|Marshall Islands Time|MHT|720|Pacific/Kwajalein;Kwajalein|Majuro;Dalap-Uliga-Dorrit;Kwajalein
Pacific/Marquesas|PF|Marquesas Time|MART|-570||Marquesas
Pacific/Midway|UM|American Samoa Time|SST|-660||Midway
Pacific/Nauru|NR|Nauru Time|NRT|720||Yaren
Pacific/Niue|NU|Niue Time|NUT|-660||Alofi
Pacific/Norfolk|NF|Norfolk Island Time|NFT;NFDT|660||Kingston
Pacific/Noumea|NC|New Caledonia Time|NCT|660||Nouméa;Mont-Dore;Dumbéa
Pacific/Pago_Pago|AS|American Samoa Time|SST|-660|Pacific/Samoa;US/Samoa|Pago Pago
Pacific/Palau|PW|Palau Time|PWT|540||Ngerulmud
Pacific/Pitcairn|PN|Pitcairn Time|PST|-480||Adamstown
Pacific/Port_Moresby|PG|Papua New Guinea Time|PGT|600|Pacific/Yap|Port Moresby;Lae;Mount Hagen;Popondetta
Pacific/Rarotonga|CK|Cook Islands Time|CKT|-600||Avarua
Pacific/Saipan|MP|Chamorro Time|ChST|600||Saipan
Pacific/Tahiti|PF|Tahiti Time|TAHT|-600||Faaa;Papeete;Punaauia
Pacific/Tarawa|KI|Gilbert Islands Time|GILT|720||Tarawa
Pacific/Tongatapu|TO|Tonga Time|TOT|780||Nuku‘alofa
Pacific/Wake|UM|Wake Island Time|WAKT|720||Wake
Pacific/Wallis|WF|Wallis & Futuna Time|WFT|720||Mata-Utu
`;
